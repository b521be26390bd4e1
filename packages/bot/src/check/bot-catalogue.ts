import type { Catalogue } from '@conversation-orchestrator/engine';

/** What is known of the account, to check against. What is left out is not checked. */
export type BotCatalogue = {
  /** Attributes that conditions may name. */
  readonly attributes?: Catalogue;
  readonly skills?: ReadonlySet<string>;
  readonly agents?: ReadonlySet<string>;
  readonly intents?: ReadonlySet<string>;
};
