import { describe, expect, it } from 'vitest';
import { addressOf, readLines, readMapping, writeMapping } from './channel.ts';

const PLACE = { origin: 'https://chat.example.com', accountId: 'le12345678' };

describe('a channel', () => {
  it('is reached at an address that names its account and itself', () => {
    expect(addressOf({ id: 'our desk', kind: 'chatwoot' }, PLACE)).toEqual({
      kind: 'url',
      text: 'https://chat.example.com/channels/le12345678/our%20desk/chatwoot',
    });
    expect(addressOf({ id: 'rest', kind: 'rest' }, PLACE).text).toMatch(/\{conversationId\}\/events$/);
  });

  it('of a page is a script tag', () => {
    const { kind, text } = addressOf({ id: 'site', kind: 'web' }, PLACE);
    expect(kind).toBe('script');
    expect(text).toContain('src="https://chat.example.com/widget.js"');
    expect(text).toContain('data-channel="site"');
  });

  it('names skills as they are called there, one pair a line', () => {
    const mapping = { 'vip-support': '3078', sales: 'team = 2' };
    expect(readMapping(writeMapping(mapping))).toEqual(mapping);
    expect(readMapping('vip-support =\n= 3\nnothing')).toBeUndefined();
  });

  it('reads lists one a line', () => {
    expect(readLines(' a \n\nb')).toEqual(['a', 'b']);
  });
});
