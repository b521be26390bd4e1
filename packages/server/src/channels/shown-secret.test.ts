import { expect, test } from 'vitest';
import { showsSecret } from './shown-secret.ts';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

test.each([
  ['Bearer s3cret', 's3cret', true],
  ['bearer  s3cret ', 's3cret', true],
  ['Bearer a secret of words', 'a secret of words', true],
  [basic('anybody:s3cret'), 's3cret', true],
  [basic(':s3:cret'), 's3:cret', true],
  ['Bearer s3cres', 's3cret', false],
  ['Bearer s3cret1', 's3cret', false],
  [basic('s3cret:'), 's3cret', false],
  ['s3cret', 's3cret', false],
  ['', 's3cret', false],
  [undefined, 's3cret', false],
  // Where there is no secret nothing is right, not even nothing.
  ['Bearer ', undefined, false],
  ['Bearer ', '', false],
  [basic(':'), undefined, false],
  [undefined, undefined, false],
])('%s shows %s: %s', (authorization, secret, isShown) => {
  expect(showsSecret(authorization, secret)).toBe(isShown);
});
