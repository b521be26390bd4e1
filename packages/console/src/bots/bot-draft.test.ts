import type { BotDocument } from '@conversation-orchestrator/api';
import { READY_BOTS } from '@conversation-orchestrator/bot/authoring';
import { describe, expect, it } from 'vitest';
import { blankStep, botDraftOf, botOf, freeName, renameStep } from './bot-draft.ts';

const BOT: BotDocument = {
  id: 'b',
  name: 'B',
  steps: [
    { kind: 'branch', id: 'open?', cases: [{ expression: 'true', goto: 'phone' }], next: 'phone' },
    { kind: 'intent', id: 'concern', goto: { refund: 'phone' }, giveUp: { goto: 'phone' } },
    { kind: 'script', id: 'look', code: "goNext('phone')", onError: 'phone' },
    { kind: 'ask', id: 'phone', message: 'Your number?', property: 'phoneNumber' },
  ],
  fallback: { skillId: 'general' },
};

describe('a bot that is edited', () => {
  it.each(READY_BOTS.map((bot) => [bot.id, bot] as const))(
    'is %s again when nothing is changed',
    (_, bot) => {
      expect(botOf(botDraftOf(bot))).toEqual(bot);
    },
  );

  it('keeps what leads to a step when the step is renamed', () => {
    const draft = botDraftOf(BOT);
    const key = draft.steps.at(-1)?.key ?? '';
    const { steps } = botOf(renameStep(draft, key, 'number'));
    expect(steps).toMatchObject([
      { cases: [{ goto: 'number' }], next: 'number' },
      { goto: { refund: 'number' }, giveUp: { goto: 'number' } },
      { onError: 'number', code: "goNext('phone')" },
      { id: 'number' },
    ]);
  });

  it('leaves ways alone that may mean another step of the same name', () => {
    const draft = botDraftOf({ ...BOT, steps: [...BOT.steps, { kind: 'route', id: 'phone' }] });
    const renamed = botOf(renameStep(draft, draft.steps.at(-1)?.key ?? '', 'route'));
    expect(renamed.steps.map(({ id }) => id)).toEqual(['open?', 'concern', 'look', 'phone', 'route']);
    expect(renamed.steps[0]).toMatchObject({ next: 'phone' });
  });

  it('gets steps whose names are free', () => {
    expect(blankStep('route', botDraftOf(BOT)).id).toBe('route');
    expect(freeName('phone', new Set(['phone', 'phone 2']))).toBe('phone 3');
  });
});
