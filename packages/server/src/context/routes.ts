import { type EndpointId, type JsonObject, MAX_TTL_SECONDS } from '@conversation-orchestrator/api';
import type { Handlers, Request } from '../http/handlers.ts';
import { acknowledge, toDocumentReply, toNamespaceReply } from './context-reply.ts';
import type { ContextStore } from './context-store.ts';
import { deleteProperties } from './delete-properties.ts';
import { type DocumentKey, documentKey } from './document-key.ts';
import { incrementProperty } from './increment-property.ts';
import { listSessionIds, listSessions } from './list-sessions.ts';
import { etagOf, preconditionOf } from './precondition.ts';
import { readContext } from './read-context.ts';
import { readProperties } from './read-properties.ts';
import { readProperty } from './read-property.ts';
import { replaceContext } from './replace-context.ts';
import { saveContext } from './save-context.ts';

type PropertyEndpoint = Extract<EndpointId, `v1.${string}Propert${string}`>;
type NamespaceEndpoint =
  | Exclude<Extract<EndpointId, `v1.${string}`>, PropertyEndpoint>
  | 'context.saveNamespace'
  | 'context.deleteNamespace';
type DocumentEndpoint = Exclude<Extract<EndpointId, `context.${string}`>, NamespaceEndpoint>;
type ContextEndpoint = DocumentEndpoint | NamespaceEndpoint | PropertyEndpoint;

/** The routes of the context service, v2 and v1. */
export function contextRoutes(parts: { readonly context: ContextStore }): Pick<Handlers, ContextEndpoint> {
  return {
    ...documentRoutes(parts.context),
    ...namespaceRoutes(parts.context),
    ...propertyRoutes(parts.context),
  };
}

function documentRoutes(store: ContextStore): Pick<Handlers, DocumentEndpoint> {
  return {
    'context.save': (request) => save(store, request),
    'context.patch': (request) => save(store, request),
    'context.readNamespace': ({ params }) => read(store, keyOf(params)),
    'context.readSession': ({ params }) => read(store, keyOf(params)),
    'context.replaceNamespace': (request) => replace(store, request),
    'context.replaceSession': (request) => replace(store, request),
    async 'context.readProperties'({ body }) {
      return { status: 200, body: await readProperties(store, keyOf(body), body.filter) };
    },
    async 'context.increment'({ body, headers }) {
      const write = writeOf(body, headers);
      const { value, version } = await incrementProperty(store, {
        ...write,
        property: body.property,
        by: body.by,
      });
      return { status: 200, body: { ...acknowledge(write.key), value }, headers: { ETag: etagOf(version) } };
    },
    'context.deleteProperties': (request) => remove(store, request, request.body.propertyToDelete),
    'context.deleteDocument': (request) => remove(store, request),
  };
}

function namespaceRoutes(store: ContextStore): Pick<Handlers, NamespaceEndpoint> {
  const listIds = async ({ params, query }: Parts<'v1.listSessionIds'>) =>
    ({ status: 200, body: await listSessionIds(store, keyOf(params), query) }) as const;
  const deleteAll = async (params: Address) => {
    await store.deleteNamespace(keyOf(params));
    return { status: 204 } as const;
  };
  return {
    async 'context.saveNamespace'({ params, body }) {
      await store.saveNamespace(keyOf(params), body.ttlSeconds);
      return { status: 204 };
    },
    async 'v1.createNamespace'({ params, query, body }) {
      await store.saveNamespace(documentKey(params.accountId, body.name), query.ttlSecond);
      return { status: 204 };
    },
    async 'v1.listNamespaces'({ params }) {
      return { status: 200, body: (await store.listNamespaces(params.accountId)).map(toNamespaceReply) };
    },
    'context.deleteNamespace': ({ params }) => deleteAll(params),
    'v1.deleteNamespace': ({ params }) => deleteAll(params),
    async 'v1.setSession'({ params, query, body }) {
      await store.setSessionTtl(keyOf({ ...params, ...body }), query.ttlSecond ?? MAX_TTL_SECONDS);
      return { status: 204 };
    },
    'v1.listSessionIds': listIds,
    'v1.listSessionIdsLong': listIds,
  };
}

function propertyRoutes(store: ContextStore): Pick<Handlers, PropertyEndpoint> {
  const merge = async (params: Address, properties: JsonObject) => {
    await saveContext(store, { key: keyOf(params), properties });
    return { status: 204 } as const;
  };
  const set = (params: PropertyAddress, value: JsonObject[string]) =>
    merge(params, Object.fromEntries([[params.property, value]]));
  const readOne = async (params: PropertyAddress) =>
    ({ status: 200, body: await readProperty(store, keyOf(params), params.property) }) as const;
  const removeOne = async (params: PropertyAddress) => {
    await deleteProperties(store, { key: keyOf(params), names: [params.property] });
    return { status: 204 } as const;
  };
  return {
    'v1.updateProperties': ({ params, body }) => merge(params, body),
    'v1.updateSessionProperties': ({ params, body }) => merge(params, body),
    'v1.setProperty': ({ params, body }) => set(params, body),
    'v1.setSessionProperty': ({ params, body }) => set(params, body),
    'v1.readProperties': ({ params }) => readAll(store, keyOf(params)),
    'v1.readSessionProperties': ({ params }) => readAll(store, keyOf(params)),
    'v1.readProperty': ({ params }) => readOne(params),
    'v1.readSessionProperty': ({ params }) => readOne(params),
    'v1.deleteProperty': ({ params }) => removeOne(params),
    'v1.deleteSessionProperty': ({ params }) => removeOne(params),
    async 'v1.deleteSessionProperties'({ params }) {
      await deleteProperties(store, { key: keyOf(params) });
      return { status: 204 };
    },
    'v1.listSessionProperties': (request) => list(store, request),
    'v1.listSessionPropertiesLong': (request) => list(store, request),
  };
}

type Address = { readonly accountId: string; readonly nameSpace: string; readonly sessionId?: string };
type PropertyAddress = Address & { readonly property: string };
type WriteHeaders = Request<'context.save'>['headers'];
/** What one kind of request says, whichever of its addresses it came by. */
type Parts<Id extends EndpointId> = Pick<Request<Id>, 'params' | 'query' | 'headers' | 'body'>;

async function save(store: ContextStore, { body, headers }: Pick<Parts<'context.save'>, 'body' | 'headers'>) {
  const { payload: properties, setIfAbsent } = body;
  const write = { ...writeOf(body, headers), properties };
  const conditional = setIfAbsent !== undefined;
  const { version, written } = await saveContext(store, conditional ? { ...write, setIfAbsent } : write);
  const acknowledgement = acknowledge(write.key);
  return {
    status: 201,
    body: conditional ? { ...acknowledgement, written } : acknowledgement,
    headers: { ETag: etagOf(version) },
  } as const;
}

async function read(store: ContextStore, key: DocumentKey) {
  const document = await readContext(store, key);
  return {
    status: 200,
    body: toDocumentReply(key, document),
    headers: { ETag: etagOf(document.version) },
  } as const;
}

async function replace(
  store: ContextStore,
  {
    params,
    body,
    headers,
  }: { readonly params: Address } & Pick<Parts<'context.replaceNamespace'>, 'body' | 'headers'>,
) {
  const write = writeOf({ ...params, ...body }, headers);
  const version = await replaceContext(store, { ...write, properties: body.payload });
  return { status: 200, body: acknowledge(write.key), headers: { ETag: etagOf(version) } } as const;
}

async function remove(
  store: ContextStore,
  { body, headers }: { readonly body: Address; readonly headers: WriteHeaders },
  names?: readonly string[],
) {
  const write = writeOf(body, headers);
  await deleteProperties(store, names ? { ...write, names } : write);
  return { status: 200, body: acknowledge(write.key) } as const;
}

async function readAll(store: ContextStore, key: DocumentKey) {
  return { status: 200, body: (await readContext(store, key)).properties } as const;
}

async function list(
  store: ContextStore,
  { params, query }: Pick<Parts<'v1.listSessionProperties'>, 'params' | 'query'>,
) {
  const sessions = await listSessions(store, keyOf(params), query);
  return {
    status: 200,
    body: sessions.map(({ sessionId, properties: property }) => ({ sessionId, property })),
  } as const;
}

function keyOf({ accountId, nameSpace, sessionId }: Address): DocumentKey {
  return documentKey(accountId, nameSpace, sessionId);
}

function writeOf(address: Address & { readonly ttlSeconds?: number }, headers: WriteHeaders) {
  const { ttlSeconds } = address;
  return {
    key: keyOf(address),
    precondition: preconditionOf(headers),
    ...(ttlSeconds !== undefined && { ttlSeconds }),
  };
}
