import type { JsonObject } from '@conversation-orchestrator/api';
import type { Actor } from './actor.ts';

/** One change of configuration or access: who did what to what, when. */
export type AuditEntry = {
  readonly id: string;
  readonly accountId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly actor: Actor;
  /** The thing and what happened to it: `policy.updated`. */
  readonly action: string;
  /** What it was done to: a name or an id. */
  readonly target: string;
  /** More about it. Must never hold a secret. */
  readonly detail?: JsonObject;
  readonly requestId?: string;
};
