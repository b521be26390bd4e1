import type {
  BotAnswer,
  BotContextStore,
  BotPorts,
  ContextDocumentName,
  IntentRecogniser,
  LoadAttributes,
} from '@conversation-orchestrator/bot';
import { type Fact, resolveAttribute, Unavailable } from '@conversation-orchestrator/engine';
import type { Clock } from '../clock.ts';
import type { ContextStore } from '../context/context-store.ts';
import { deleteProperties } from '../context/delete-properties.ts';
import { documentKey } from '../context/document-key.ts';
import { saveContext } from '../context/save-context.ts';
import { findSdes, type SdeParts } from '../conversations/customer-sdes.ts';
import type { DirectoryStore } from '../directory/directory-store.ts';
import type { Sandbox } from '../functions/sandbox/sandbox.ts';
import { loadFacts } from '../next-action/load-facts.ts';
import { type NextActionParts, nextAction } from '../next-action/next-action.ts';
import { planReads } from '../policies/read-plan.ts';

/** What bots of all accounts are served with. */
export type BotSurroundings = {
  readonly context: ContextStore;
  readonly deciding: NextActionParts;
  readonly directory: DirectoryStore;
  readonly sdes: SdeParts;
  readonly sandbox: Sandbox;
  /** Who recognises the intents of an account. */
  readonly recogniserOf: (accountId: string) => Promise<IntentRecogniser>;
  readonly clock: Clock;
};

/**
 * Makes the world of one account's bots, over the use cases that everybody else calls by HTTP. Where `decidedFor` is given, conditions are
 * decided as if it were then; everything else goes by the clock.
 */
export function createBotPorts(parts: BotSurroundings, accountId: string, decidedFor?: number): BotPorts {
  const { clock, deciding, directory, recogniserOf, sandbox, sdes } = parts;
  return {
    context: contextOf(parts.context, accountId),
    attributes: attributesOf(parts, accountId),
    async nextAction(ask): Promise<BotAnswer> {
      const { decision, nextActionId } = await nextAction(deciding, { ...ask, accountId }, decidedFor);
      return { ...decision, nextActionId };
    },
    scripts: { run: (task) => sandbox.run({ ...task, world: 'script', input: null }) },
    intents: {
      recognise: async (text, hint) => (await recogniserOf(accountId)).recognise(text, hint),
    },
    directory: {
      agentStatus: async (agentId) => (await directory.findAgent(accountId, agentId))?.status,
      hasSkill: async (skillId) => (await directory.findSkill(accountId, skillId)) !== undefined,
    },
    customer: (customerId) => customerOf(sdes, accountId, customerId),
    clock,
    ...(decidedFor !== undefined && { decidedFor }),
  };
}

function contextOf(store: ContextStore, accountId: string): BotContextStore {
  const keyOf = ({ nameSpace, sessionId }: ContextDocumentName) =>
    documentKey(accountId, nameSpace, sessionId);
  return {
    async save(document, properties) {
      await saveContext(store, { key: keyOf(document), properties });
    },
    read: async (document) => (await store.find(keyOf(document)))?.properties ?? {},
    remove: (document, names) => deleteProperties(store, { key: keyOf(document), ...(names && { names }) }),
    createNamespace: async (nameSpace, ttlSeconds) =>
      store.saveNamespace(documentKey(accountId, nameSpace), ttlSeconds),
    deleteNamespace: async (nameSpace) => store.deleteNamespace(documentKey(accountId, nameSpace)),
  };
}

/** What a bot's own conditions and texts read: as a decision does, but that no function is run for them. */
function attributesOf({ clock, deciding }: BotSurroundings, accountId: string): LoadAttributes {
  return async (names, ids) => {
    const { routing, ruleset } = await deciding.rulesets.active(accountId);
    const { constants } = ruleset.world;
    const plan = planReads({ reads: names, world: ruleset.world });
    const facts: Map<string, Fact> = await loadFacts(
      plan,
      { ...ids, accountId },
      clock.now(),
      deciding.sources,
    );
    for (const name of names) {
      if (!name.startsWith('custom.')) continue;
      const value = resolveAttribute(name, (part) => constants.get(part));
      facts.set(name, value ?? new Unavailable('a bot runs no functions'));
    }
    return { facts, calendars: [...routing.calendars.values()].map(({ document }) => document) };
  };
}

async function customerOf(sdes: SdeParts, accountId: string, customerId: string) {
  const entities = await findSdes(sdes, accountId, customerId);
  if (entities.length === 0) return undefined;
  const [details] = entities.flatMap((entity) => (entity.type === 'ctmrinfo' ? [entity.info] : []));
  const [person] = entities.flatMap((entity) => (entity.type === 'personal' ? [entity.personal] : []));
  return { ...(details && { info: details }), ...(person && { personal: person }) };
}
