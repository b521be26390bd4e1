import type { BotCatalogue } from '@conversation-orchestrator/bot';
import { catalogueOf } from '../attributes/attribute-catalogue.ts';
import type { DirectoryStore } from '../directory/directory-store.ts';
import type { Rulesets } from '../policies/rulesets.ts';
import type { BotStore } from './bot-store.ts';

/** Where it is read what an account has. */
export type CatalogueParts = {
  readonly store: BotStore;
  readonly directory: DirectoryStore;
  readonly rulesets: Rulesets;
};

/** What is known of the account, to check a bot against. */
export async function catalogueFor(
  { directory, rulesets, store }: CatalogueParts,
  accountId: string,
): Promise<BotCatalogue> {
  const [{ routing }, skills, agents, { document }] = await Promise.all([
    rulesets.active(accountId),
    directory.listSkills(accountId),
    directory.listAgents(accountId),
    store.intents(accountId),
  ]);
  return {
    attributes: catalogueOf(routing),
    skills: new Set(skills.map(({ id }) => id)),
    agents: new Set(agents.map(({ id }) => id)),
    intents: new Set(document.intents.map(({ name }) => name)),
  };
}
