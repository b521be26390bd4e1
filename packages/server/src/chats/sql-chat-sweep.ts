import type { Database } from '../storage/database.ts';

const PARTS = ['chat_messages', 'chat_events', 'chat_turns'] as const;

/** Removes chats that have expired, with all that belongs to them. */
export async function sweepChats({ read, write }: Database, now: number, limit: number): Promise<number> {
  const expired = await read
    .selectFrom('chats')
    .select(['account_id', 'conversation_id'])
    .where('expires_at', '<=', now)
    .limit(limit)
    .execute();
  for (const key of expired) {
    await write(async (transaction) => {
      for (const table of [...PARTS, 'chats'] as const) {
        await transaction
          .deleteFrom<'chats' | (typeof PARTS)[number]>(table)
          .where('account_id', '=', key.account_id)
          .where('conversation_id', '=', key.conversation_id)
          .execute();
      }
    });
  }
  return expired.length;
}
