import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createSqlChatStore } from '../../chats/sql-chat-store.ts';
import { addAccount } from '../../testing/add-account.ts';
import { standingClock } from '../../testing/standing-clock.ts';
import { openDatabase } from '../open-database.ts';

const key = { accountId: 'one', conversationId: 'chat-1' };

it('leaves the chats of a database that lacks it as they were: decided at the time it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sqlite-'));
  const open = () =>
    openDatabase({
      url: `sqlite:${join(folder, 'x.db')}`,
      onFatal: (error) => expect.unreachable(error.message),
      onWarning: () => {},
    });
  const before = await open();
  await addAccount(before, 'one');
  await createSqlChatStore(before, standingClock()).begin(key, { botId: 'bot', channel: 'WEB' });
  await before.write(async (transaction) => {
    await sql`alter table chats drop column decided_for`.execute(transaction);
    await sql`delete from kysely_migration where name = '0002-chat-decision-time'`.execute(transaction);
  });
  await before.close();

  const after = await open();
  const kept = await createSqlChatStore(after, standingClock()).find(key);
  expect(kept?.chat).toMatchObject({ botId: 'bot', status: 'bot' });
  expect(kept?.chat).not.toHaveProperty('decidedFor');
  await after.close();
  await rm(folder, { recursive: true });
});
