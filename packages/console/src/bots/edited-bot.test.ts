import { READY_BOTS } from '@conversation-orchestrator/bot/authoring';
import { describe, expect, it } from 'vitest';
import { asText, editedOf, sameBot, writtenIn } from './edited-bot.ts';

const [BOT] = READY_BOTS;
if (BOT === undefined) throw new Error('There are no bots to begin with');
const edited = editedOf(BOT);

describe('a bot as a text', () => {
  it('is the same document', () => {
    const written = asText(edited);
    expect(writtenIn(written)).toEqual({ kind: 'document', document: BOT });
    expect(sameBot(edited, written)).toBe(true);
  });

  it('keeps its comments while nothing else is changed', () => {
    const written = asText(edited);
    const commented = { ...written, text: `# Ask Ana\n${written.text}` };
    expect(asText({ ...commented, mode: 'build' }).text).toBe(commented.text);
    const draft = { ...commented.draft, name: 'Other' };
    expect(asText({ ...commented, mode: 'build', draft }).text).not.toContain('Ask Ana');
  });

  it('that cannot be read says where', () => {
    expect(writtenIn({ ...edited, mode: 'write', text: 'id: [a' })).toMatchObject({
      kind: 'unreadable',
      message: expect.stringContaining('line 1'),
    });
    expect(writtenIn({ ...edited, mode: 'write', text: 'nothing' })).toMatchObject({ kind: 'unreadable' });
  });
});
