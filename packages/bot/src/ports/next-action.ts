import type { JsonObject } from '@conversation-orchestrator/api';
import type { Decision } from '@conversation-orchestrator/engine';

/** The question of a bot (SPEC 7); the account is known to whoever answers. */
export type BotAsk = {
  readonly conversationId?: string;
  readonly customerId?: string;
  readonly sessionId?: string;
  readonly policyId?: string;
  /** Attributes of this question alone, nested by namespace. They come before stored ones. */
  readonly context?: JsonObject;
};

/** The answer: the decision, and its id in the policy log. */
export type BotAnswer = Pick<Decision, 'outcome' | 'policy' | 'actions' | 'degraded'> & {
  readonly nextActionId: string;
};

/** Asks for the next action. May reject: the conversation then goes to the fallback. */
export type AskNextAction = (ask: BotAsk) => Promise<BotAnswer>;
