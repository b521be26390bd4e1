import { expect, it } from 'vitest';
import { standingClock } from '../testing/standing-clock.ts';
import { documentKey } from './document-key.ts';
import { listSessionIds, listSessions } from './list-sessions.ts';
import { createMemoryContextStore } from './memory-context-store.ts';
import { saveContext } from './save-context.ts';

const key = documentKey('account', 'namespace', 'session');
const page = { page: 0, perPage: 10 };

it('lists the sessions of a namespace, and refuses one that does not exist', async () => {
  const store = createMemoryContextStore(standingClock());
  await expect(listSessionIds(store, key, page)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  await expect(listSessions(store, key, page)).rejects.toMatchObject({ code: 'DOCUMENT_NOT_FOUND' });
  await store.saveNamespace(key);
  expect(await listSessionIds(store, key, page)).toEqual([]);
  await saveContext(store, { key, properties: { a: 1 } });
  expect(await listSessionIds(store, key, page)).toEqual(['session']);
  expect(await listSessions(store, key, page)).toEqual([{ sessionId: 'session', properties: { a: 1 } }]);
});
