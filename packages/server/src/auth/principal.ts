import type { Scope } from '@conversation-orchestrator/api';
import type { Actor } from '../audit/actor.ts';

/** On whose behalf a request is made: the account, the actor, and what it may do. Everything it asks for is in its account. */
export type Principal = {
  readonly accountId: string;
  readonly actor: Actor;
  readonly scopes: ReadonlySet<Scope>;
};
