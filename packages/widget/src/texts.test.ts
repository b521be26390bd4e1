import { expect, it } from 'vitest';
import { textsOf } from './texts.ts';

it('texts are in the language of the page, and in English where it is another', () => {
  expect(textsOf('de-AT').send).toBe('Senden');
  expect(textsOf('fr').send).toBe('Send');
});

it('a channel says in place of ours what it wants, in one language or in several', () => {
  expect(textsOf('de', { title: 'Shop', open: { de: 'Hallo?', en: 'Hello?' } })).toMatchObject({
    title: 'Shop',
    open: 'Hallo?',
    send: 'Senden',
  });
  expect(textsOf('fr', { open: { de: 'Hallo?', en: 'Hello?' } }).open).toBe('Hello?');
  expect(textsOf('fr', { open: { de: 'Hallo?' } }).open).toBe('Hallo?');
});
