import type { CompiledBot } from '../compile-bot.ts';
import type { BotPorts } from '../ports/bot-ports.ts';
import { leaveForFallback } from '../transfer/fall-back.ts';
import type { BotEvent } from './bot-event.ts';
import type { BotResponse } from './bot-response.ts';
import { type BotState, STATE_VERSION } from './bot-state.ts';
import { MAXIMUM_EVENT_ID_CHARACTERS, MAXIMUM_SEEN } from './limits.ts';
import { takeEvent } from './take-event.ts';
import { Turn } from './turn.ts';

/**
 * What a bot does about an event: the state afterwards, and what the channel shall do. `state` is undefined before the first event of a
 * conversation, which must be `started` (anything else is a mistake of the caller, and throws a TypeError).
 *
 * Never rejects otherwise: what a port cannot do is noted in the trace and gone around, and a defect of this software sends the conversation
 * to the fallback skill. Bounded in steps, messages, scripts and size of the state, whatever the document and the customer say.
 *
 * Nothing is lost, doubled or reordered if the caller gives the events of one conversation one after the other, each with the state of the
 * one before, and keeps state and effects of a response in one transaction before it performs the effects. A turn whose response was not
 * kept is repeated with the same state: it gives effects with the same ids, and writes the same properties to the context.
 */
export async function respond(
  bot: CompiledBot,
  state: BotState | undefined,
  event: BotEvent,
  ports: BotPorts,
): Promise<BotResponse> {
  const before = state ?? firstState(bot, event);
  const id = event.id?.slice(0, MAXIMUM_EVENT_ID_CHARACTERS);
  if (id !== undefined && before.seen.includes(id)) return repeated(before);
  const turn = new Turn(bot, counted(before, event, id), ports);
  try {
    await takeEvent(turn, event);
  } catch (cause) {
    turn.bug = cause;
    turn.note({ kind: 'fallback', cause: 'BUG' });
    leaveForFallback(turn);
  }
  return turn.end();
}

function firstState(bot: CompiledBot, event: BotEvent): BotState {
  if (event.kind !== 'started') throw new TypeError('The first event of a conversation is that it started');
  return {
    version: STATE_VERSION,
    botId: bot.document.id,
    conversation: event.conversation,
    phase: { kind: 'closed' },
    turn: 0,
    messages: 0,
    entries: 0,
    variables: {},
    message: { text: '', taken: true },
    seen: [],
  };
}

/** A conversation that comes back may know more of itself. */
function counted(before: BotState, event: BotEvent, id: string | undefined): BotState {
  return {
    ...before,
    turn: before.turn + 1,
    seen: id === undefined ? before.seen : [...before.seen, id].slice(-MAXIMUM_SEEN),
    ...(event.kind === 'started' && { conversation: event.conversation }),
  };
}

function repeated(state: BotState): BotResponse {
  const wakeAt = state.phase.kind === 'waiting' ? state.phase.wakeAt : undefined;
  return {
    state,
    effects: [],
    ...(wakeAt !== undefined && { wakeAt }),
    trace: [{ kind: 'ignored', why: 'the event was delivered twice' }],
  };
}
