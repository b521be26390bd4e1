import type { Clock } from '../clock.ts';
import type { ContextDocument } from './context-document.ts';
import type { Change, ContextStore, Namespace, NamespaceKey } from './context-store.ts';
import type { DocumentKey } from './document-key.ts';
import { refuseLargePage } from './page-size.ts';
import type { Retention } from './retention.ts';
import {
  nextVersion,
  readCurrent,
  readDocument,
  type StoredDocument,
  storeDocument,
  tombstone,
} from './stored-document.ts';

/** Everything of one namespace. */
type Room = {
  readonly namespace: Namespace;
  readonly documents: Map<string, StoredDocument>;
  readonly sessionTtls: Map<string, number>;
};

const EMPTY = '{}';

/** All rooms, by account and namespace. */
type House = {
  room(key: NamespaceKey): Room | undefined;
  rooms(accountId: string): readonly Room[];
  allRooms(): readonly Room[];
  /** The room, made where there is none. */
  save(key: NamespaceKey, ttlSeconds?: number): Room;
  remove(key: NamespaceKey): void;
};

/** Makes an empty store in memory, for tests of what uses one. */
export function createMemoryContextStore(clock: Clock): ContextStore {
  const house = createHouse(clock);
  return {
    ...documentsIn(house, clock),
    ...namespacesIn(house),
    ...sessionsIn(house, clock),
    sweep: async (limit) => sweep(house.allRooms(), clock.now(), limit),
  };
}

function createHouse(clock: Clock): House {
  const accounts = new Map<string, Map<string, Room>>();
  return {
    room: ({ accountId, nameSpace }) => accounts.get(accountId)?.get(nameSpace),
    rooms: (accountId) => [...(accounts.get(accountId)?.values() ?? [])],
    allRooms: () => [...accounts.values()].flatMap((rooms) => [...rooms.values()]),
    save({ accountId, nameSpace }, ttlSeconds) {
      const rooms = accounts.get(accountId) ?? new Map<string, Room>();
      accounts.set(accountId, rooms);
      const room = withTtl(rooms.get(nameSpace) ?? newRoom(nameSpace, clock.now()), ttlSeconds);
      rooms.set(nameSpace, room);
      return room;
    },
    remove: ({ accountId, nameSpace }) => void accounts.get(accountId)?.delete(nameSpace),
  };
}

function documentsIn(house: House, clock: Clock): Pick<ContextStore, 'find' | 'findProperties' | 'update'> {
  const find = (key: DocumentKey): ContextDocument | undefined => {
    const stored = house.room(key)?.documents.get(key.sessionId);
    return stored && readDocument(stored, clock.now());
  };
  return {
    find: async (key) => find(key),
    findProperties: async (accountId, keys) => keys.map((key) => find({ ...key, accountId })?.properties),
    update: async (key, change) =>
      update(house.room(key), { save: () => house.save(key), key, change, now: clock.now() }),
  };
}

function namespacesIn(
  house: House,
): Pick<ContextStore, 'saveNamespace' | 'findNamespace' | 'listNamespaces' | 'deleteNamespace'> {
  const byName = (a: Namespace, b: Namespace) => (a.name < b.name ? -1 : 1);
  return {
    saveNamespace: async (key, ttlSeconds) => void house.save(key, ttlSeconds),
    findNamespace: async (key) => house.room(key)?.namespace,
    listNamespaces: async (accountId) =>
      house
        .rooms(accountId)
        .map((room) => room.namespace)
        .sort(byName),
    deleteNamespace: async (key) => house.remove(key),
  };
}

function sessionsIn(
  house: House,
  clock: Clock,
): Pick<ContextStore, 'setSessionTtl' | 'listSessionIds' | 'listSessions'> {
  return {
    setSessionTtl: async (key, ttlSeconds) => void house.save(key).sessionTtls.set(key.sessionId, ttlSeconds),
    listSessionIds: async (key, page) =>
      sessionsOf(house.room(key), clock.now(), page).map(([sessionId]) => sessionId),
    async listSessions(key, page) {
      const now = clock.now();
      const sessions = sessionsOf(house.room(key), now, page);
      refuseLargePage(sessions.map(([, stored]) => stored.properties.length));
      return sessions.map(([sessionId, stored]) => ({
        sessionId,
        properties: readDocument(stored, now)?.properties ?? {},
      }));
    },
  };
}

function newRoom(name: string, createdAt: number): Room {
  return { namespace: { name, createdAt }, documents: new Map(), sessionTtls: new Map() };
}

function withTtl(room: Room, ttlSeconds: number | undefined): Room {
  return ttlSeconds === undefined ? room : { ...room, namespace: { ...room.namespace, ttlSeconds } };
}

type Update = {
  readonly save: () => Room;
  readonly key: DocumentKey;
  readonly change: Change;
  readonly now: number;
};

function update(room: Room | undefined, { save, key, change, now }: Update): ContextDocument | undefined {
  const stored = room?.documents.get(key.sessionId);
  const current = stored && readCurrent(stored, now);
  const next = change(current, retentionOf(room, key.sessionId, now));
  if (next === current) return current;
  const version = nextVersion(now, stored?.version);
  const written = next ? storeDocument(next, version) : tombstone(now, version);
  save().documents.set(key.sessionId, written);
  return next && { ...next, version };
}

function retentionOf(room: Room | undefined, sessionId: string, now: number): Retention {
  const sessionTtlSeconds = room?.sessionTtls.get(sessionId);
  const namespaceTtlSeconds = room?.namespace.ttlSeconds;
  return {
    now,
    ...(sessionTtlSeconds !== undefined && { sessionTtlSeconds }),
    ...(namespaceTtlSeconds !== undefined && { namespaceTtlSeconds }),
  };
}

function sessionsOf(
  room: Room | undefined,
  now: number,
  { page, perPage }: { readonly page: number; readonly perPage: number },
): readonly (readonly [string, StoredDocument])[] {
  return [...(room?.documents ?? [])]
    .filter(([, stored]) => stored.expires_at > now && stored.properties !== EMPTY)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(page * perPage, (page + 1) * perPage);
}

function sweep(rooms: readonly Room[], now: number, limit: number): number {
  let removed = 0;
  for (const { documents } of rooms) {
    for (const [sessionId, { sweep_after }] of documents) {
      if (removed === limit) return removed;
      if (sweep_after <= now && documents.delete(sessionId)) removed += 1;
    }
  }
  return removed;
}
