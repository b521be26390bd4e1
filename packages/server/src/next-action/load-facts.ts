import type { JsonObject } from '@conversation-orchestrator/api';
import { type Fact, resolveAttribute, Unavailable, type Value } from '@conversation-orchestrator/engine';
import type { AttributeRead, ReadPlan } from '../policies/read-plan.ts';
import type { Ask } from './ask.ts';

/** The session of a namespace's own document (reference documentation, "Methods v1"). */
const OWN_DOCUMENT = '__default__';

/** Names one context document. */
export type DocumentKey = { readonly nameSpace: string; readonly sessionId: string };

type Properties = readonly (JsonObject | undefined)[];

/** Where facts come from. Each may fail without the others. */
export type FactSources = {
  /** The properties of context documents, in one read if any, in the order of the keys; undefined for one that is not there. */
  readonly documents: (accountId: string, keys: readonly DocumentKey[]) => Properties | Promise<Properties>;
  /** Attributes of the conversation, by full name. */
  readonly conversation: (ask: Ask, now: number) => Promise<ReadonlyMap<string, Value>>;
  /** Attributes of the customer, by full name; none while the account does not keep them. */
  readonly sdes: (accountId: string, customerId: string) => Promise<ReadonlyMap<string, Value>>;
};

/** How long a decision waits for a source, in milliseconds. */
const SOURCE_DEADLINE_MS = 1_000;

/**
 * Loads, in one go, what a ruleset can read of a question. Never fails: the attributes of a source that does not answer are unavailable.
 * Attributes that are nowhere are not in the map.
 */
export async function loadFacts(
  plan: ReadPlan,
  ask: Ask,
  now: number,
  sources: FactSources,
): Promise<Map<string, Fact>> {
  const facts = new Map<string, Fact>();
  const loading: Promise<void>[] = [];
  if (plan.namespaces.size > 0) {
    const adding = addContext(facts, plan, ask, sources);
    if (adding) loading.push(adding);
  }
  if (plan.conversation.length > 0)
    loading.push(addNamed(facts, plan.conversation, sources.conversation(ask, now)));
  if (plan.sdes.length > 0 && ask.customerId !== undefined)
    loading.push(addNamed(facts, plan.sdes, sources.sdes(ask.accountId, ask.customerId)));
  if (loading.length > 0) await Promise.all(loading);
  if (ask.context !== undefined) {
    addRequestContext(facts, plan.all, ask.context);
    addRequestContext(facts, plan.constants, ask.context);
  }
  return facts;
}

async function addNamed(
  facts: Map<string, Fact>,
  reads: readonly AttributeRead[],
  loading: Promise<ReadonlyMap<string, Value>>,
): Promise<void> {
  const values = await inTime(loading);
  for (const { attribute } of reads) {
    const fact = values instanceof Unavailable ? values : values.get(attribute);
    if (fact !== undefined) facts.set(attribute, fact);
  }
}

/** SPEC 5: the session's document, then the customer's, then the namespace's own. What is in memory is added at once. */
function addContext(
  facts: Map<string, Fact>,
  plan: ReadPlan,
  ask: Ask,
  sources: FactSources,
): Promise<void> | undefined {
  const sessions = sessionsOf(ask);
  const keys: DocumentKey[] = [];
  for (const nameSpace of plan.namespaces.keys())
    for (const sessionId of sessions) keys.push({ nameSpace, sessionId });
  const documents = sources.documents(ask.accountId, keys);
  const add = (loaded: Properties | Unavailable) => addDocuments(facts, plan, loaded, sessions.length);
  return documents instanceof Promise ? inTime(documents).then(add) : add(documents);
}

/** Adds what documents say: of each namespace as many as there are sessions, one after the other. */
function addDocuments(
  facts: Map<string, Fact>,
  plan: ReadPlan,
  documents: Properties | Unavailable,
  sessions: number,
): undefined {
  let first = 0;
  for (const reads of plan.namespaces.values()) {
    const candidates =
      documents instanceof Unavailable ? documents : documents.slice(first, first + sessions);
    for (const { attribute, property } of reads) {
      const fact = candidates instanceof Unavailable ? candidates : findIn(candidates, property);
      if (fact !== undefined) facts.set(attribute, fact);
    }
    first += sessions;
  }
}

function sessionsOf({ sessionId, conversationId, customerId }: Ask): readonly string[] {
  const session = sessionId ?? conversationId;
  const sessions: string[] = [];
  for (const id of [session, customerId, OWN_DOCUMENT])
    if (id !== undefined && !sessions.includes(id)) sessions.push(id);
  return sessions;
}

function findIn(documents: Properties, property: string): Value | undefined {
  for (const document of documents) {
    const value = document && findProperty(document, property);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

/** A property by its exact name, else as a path into one. */
function findProperty(document: JsonObject, property: string): Value | undefined {
  return resolveAttribute(property, (name) => (Object.hasOwn(document, name) ? document[name] : undefined));
}

function addRequestContext(
  facts: Map<string, Fact>,
  reads: readonly AttributeRead[],
  context: JsonObject,
): void {
  for (const { attribute, namespace, property } of reads) {
    const value = findProperty(context, attribute) ?? findNested(context, namespace, property);
    if (value !== undefined && value !== null) facts.set(attribute, value);
  }
}

function findNested(context: JsonObject, namespace: string, property: string): Value | undefined {
  const members = Object.hasOwn(context, namespace) ? context[namespace] : undefined;
  if (members === null || typeof members !== 'object' || Array.isArray(members)) return undefined;
  return findProperty(members as JsonObject, property);
}

/** What a source answers in time; what keeps it from that is the cause its attributes are unavailable with. */
async function inTime<T>(loading: Promise<T>): Promise<T | Unavailable> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Unavailable>((resolve) => {
    const cause = `the store did not answer within ${SOURCE_DEADLINE_MS} ms`;
    timer = setTimeout(() => resolve(new Unavailable(cause)), SOURCE_DEADLINE_MS);
  });
  try {
    return await Promise.race([loading, late]);
  } catch {
    return new Unavailable('the store could not be read');
  } finally {
    clearTimeout(timer);
  }
}
