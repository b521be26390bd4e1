import { fallBack } from '../transfer/fall-back.ts';
import { tryNext } from '../transfer/try-next.ts';
import type { BotEvent } from './bot-event.ts';
import { MAXIMUM_MESSAGE_CHARACTERS } from './limits.ts';
import { mindSilence } from './mind-silence.ts';
import { hearMessage } from './run-steps.ts';
import { startConversation } from './start-conversation.ts';
import type { Turn } from './turn.ts';

type EventOf<Kind extends BotEvent['kind']> = Extract<BotEvent, { readonly kind: Kind }>;

const TAKERS: { readonly [Kind in BotEvent['kind']]: (turn: Turn, event: EventOf<Kind>) => Promise<void> } = {
  async started(turn, { text }) {
    if (turn.phase.kind === 'waiting') return ignore(turn, 'the conversation has started already');
    hear(turn, text ?? '');
    turn.message = { ...turn.message, taken: text === undefined };
    turn.entries++;
    return turn.entries > turn.limits.entries ? fallBack(turn, 'TOO_MANY_ENTRIES') : startConversation(turn);
  },

  async message(turn, { text }) {
    const { phase } = turn;
    if (phase.kind !== 'waiting') return ignore(turn, 'the bot does not have the conversation');
    hear(turn, text);
    return turn.messages > turn.limits.turns ? fallBack(turn, 'LIMIT_REACHED') : hearMessage(turn, phase);
  },

  transferFailed: (turn, { reason }) => notTaken(turn, reason ?? 'The transfer failed'),
  agentUnavailable: (turn, { reason }) => notTaken(turn, reason ?? 'The agent is not available'),

  async timeout(turn, { wakeAt }) {
    const { phase } = turn;
    if (phase.kind !== 'waiting' || phase.wakeAt !== wakeAt) return ignore(turn, 'the bot waits no longer');
    return mindSilence(turn, phase);
  },

  async ended(turn) {
    turn.phase = { kind: 'closed' };
  },
};

/** Takes an event, whatever the conversation is at: one that has no meaning there is ignored. */
export function takeEvent(turn: Turn, event: BotEvent): Promise<void> {
  const take = TAKERS[event.kind] as (turn: Turn, event: BotEvent) => Promise<void>;
  return take(turn, event);
}

function hear(turn: Turn, text: string): void {
  turn.message = { text: text.slice(0, MAXIMUM_MESSAGE_CHARACTERS), taken: false };
  turn.messages++;
}

async function notTaken(turn: Turn, reason: string): Promise<void> {
  return turn.phase.kind === 'transferred'
    ? tryNext(turn, reason)
    : ignore(turn, 'the conversation is not being transferred');
}

function ignore(turn: Turn, why: string): void {
  turn.note({ kind: 'ignored', why });
}
