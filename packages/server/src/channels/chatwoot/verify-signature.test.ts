import { createHmac } from 'node:crypto';
import { expect, it, test } from 'vitest';
import { standingClock } from '../../testing/standing-clock.ts';
import { isSigned } from './verify-signature.ts';

const CLOCK = standingClock();
const NOW = CLOCK.now() / 1_000;
const BYTES = Buffer.from('{"event":"message_created"}');

function signed(timestamp = String(NOW), secret = 'secret', body: Buffer = BYTES): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

it('what Chatwoot signed a short while ago is from Chatwoot', () => {
  for (const timestamp of [NOW, NOW - 299, NOW + 299].map(String))
    expect(isSigned({ signature: signed(timestamp), timestamp, bytes: BYTES }, 'secret', CLOCK)).toBe(true);
});

test.each([
  ['nothing', undefined, String(NOW), 'secret'],
  ['an empty signature', '', String(NOW), 'secret'],
  ['a signature with another secret', signed(String(NOW), 'other'), String(NOW), 'secret'],
  ['a signature of another body', signed(String(NOW), 'secret', Buffer.from('{}')), String(NOW), 'secret'],
  ['a signature of another time', signed(), String(NOW - 1), 'secret'],
  ['an old one', signed(String(NOW - 301)), String(NOW - 301), 'secret'],
  ['one of no time', signed('x'), 'x', 'secret'],
  ['one without a time', signed(), undefined, 'secret'],
  ['one with the empty secret of nobody', signed(String(NOW), ''), String(NOW), undefined],
])('%s is not', (_, signature, timestamp, secret) => {
  expect(isSigned({ signature, timestamp, bytes: BYTES }, secret, CLOCK)).toBe(false);
});
