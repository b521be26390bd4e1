import type { EventOf } from '@conversation-orchestrator/api';
import { toChatReply, toMessageReply, toTurnReply } from '../chat-reply.ts';
import type { ChatKey } from '../chat-store.ts';
import { noChat } from '../write-in-chat.ts';
import type { WatchedChats } from './watched-chats.ts';

/** Where chats are that can be followed. */
export type FollowedChats = Pick<WatchedChats, 'find' | 'messages' | 'turns' | 'watch'>;

type ChatEvent = EventOf<'chats.follow'>;

/** How far somebody has followed a chat: its last message, its last turn, and how often the bot or an agent had done something. */
type Place = { readonly sequence: number; readonly turn: number; readonly steps: number };

const START: Place = { sequence: 0, turn: 0, steps: 0 };

/** Of each kind, in one batch. */
const AT_ONCE = 50;

/** Everything that happens in a chat after an event, or from the start: what did already, then what does, until it is told to end. */
export async function* followChat(
  chats: FollowedChats,
  key: ChatKey,
  lastEventId: string | undefined,
  ending: AbortSignal,
): AsyncGenerator<readonly ChatEvent[]> {
  const watch = chats.watch(key);
  try {
    for (let place = placeOf(lastEventId); !ending.aborted; ) {
      const news = await newsAfter(chats, key, place);
      place = news.reached;
      yield news.events;
      if (news.isAll) await watch.next(ending);
    }
  } finally {
    watch.stop();
  }
}

function placeOf(eventId: string | undefined): Place {
  if (eventId === undefined) return START;
  const [sequence = 0, turn = 0, steps = 0] = eventId.split('-').map(Number);
  return { sequence, turn, steps };
}

type News = { readonly events: readonly ChatEvent[]; readonly reached: Place; readonly isAll: boolean };

/** The chat is read first: what is written while its parts are read wakes whoever waits, and is found the next time. */
async function newsAfter(chats: FollowedChats, key: ChatKey, given: Place): Promise<News> {
  const kept = await chats.find(key);
  if (!kept) throw noChat(key);
  // A store that was put back to an earlier state is behind its readers.
  let reached = given.sequence > kept.chat.lastSequence ? START : given;
  const messages = await chats.messages(key, { after: reached.sequence, limit: AT_ONCE });
  const turns = await chats.turns(key, { after: reached.turn, limit: AT_ONCE });
  const isAll = messages.length < AT_ONCE && turns.length < AT_ONCE;
  const events: ChatEvent[] = [];
  const add = (step: Partial<Place>, event: ChatEvent) => {
    reached = { ...reached, ...step };
    events.push({ ...event, id: `${reached.sequence}-${reached.turn}-${reached.steps}` });
  };
  for (const message of messages)
    add({ sequence: message.sequence }, { event: 'message', data: toMessageReply(message) });
  for (const turn of turns) add({ turn: turn.turn }, { event: 'turn', data: toTurnReply(turn) });
  const steps = kept.version + 1;
  if (isAll && reached.steps !== steps) add({ steps }, { event: 'chat', data: toChatReply(kept.chat) });
  return { events, reached, isAll };
}
