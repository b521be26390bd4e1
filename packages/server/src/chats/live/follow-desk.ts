import type { EventOf, RequestOf } from '@conversation-orchestrator/api';
import { toChatReply } from '../chat-reply.ts';
import type { WatchedChats } from './watched-chats.ts';

type DeskEvent = EventOf<'chats.followAll'>;

/** Whose chats, and which. */
export type DeskRange = { readonly accountId: string } & RequestOf<'chats.followAll'>['query'];

const AT_ONCE = 100;

/** Every change of who has a chat of an account: after an event, or from now on, until it is told to end. */
export async function* followDesk(
  chats: WatchedChats,
  range: DeskRange,
  lastEventId: string | undefined,
  ending: AbortSignal,
): AsyncGenerator<readonly DeskEvent[]> {
  const { accountId } = range;
  const watch = chats.watch({ accountId });
  try {
    const last = await chats.lastChange(accountId);
    let after = Number(lastEventId ?? last);
    // Of a store that was put back to an earlier state, the reader knows more than there is.
    const isNew = lastEventId === undefined || after > last;
    if (isNew) after = last;
    yield isNew ? [{ event: 'ready', data: {}, id: String(after) }] : [];
    while (!ending.aborted) {
      const known = await chats.lastChange(accountId);
      const changed = await chats.changes({ ...range, after, limit: AT_ONCE });
      const isAll = changed.length < AT_ONCE;
      // Chats that do not pass the filter are not looked at again.
      after = Math.max(changed.at(-1)?.change ?? after, isAll ? known : after);
      if (changed.length > 0) yield changed.map(eventOf);
      if (isAll) await watch.next(ending);
    }
  } finally {
    watch.stop();
  }
}

function eventOf({ chat, change }: Awaited<ReturnType<WatchedChats['changes']>>[number]): DeskEvent {
  return { event: 'chat', data: toChatReply(chat), id: String(change) };
}
