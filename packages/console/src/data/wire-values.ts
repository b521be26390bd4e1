import type { Agent, PolicyLogEntry } from '@conversation-orchestrator/api';
import type { PolicyState } from '@conversation-orchestrator/engine';

/*
 * Values of packages/api that stand beside schemas there. The schema library stays out of the browser: it is large, and it compiles its parsers,
 * which the content security policy refuses. A test ties these to the originals.
 */

/** How a decision can end. */
export const OUTCOMES: readonly PolicyLogEntry['outcome'][] = [
  'MATCHED',
  'NO_MATCHED_RULES',
  'NO_POLICIES_ENABLED',
  'FALLBACK',
];

/** Whether an agent takes conversations. */
export const AGENT_STATUSES: readonly Agent['status'][] = ['online', 'away', 'offline'];

/** What can become of a policy in a decision. */
export const POLICY_STATES: readonly PolicyState[] = [
  'TRUE',
  'FALSE',
  'ERROR',
  'INVALID',
  'DISABLED',
  'NOT_REACHED',
];

/** Names that belong to built-in attributes, so no context namespace can have them. */
export const RESERVED_NAMESPACES: readonly string[] = [
  'consumer',
  'operational',
  'conversation',
  'faas',
  'custom',
  'sde',
];

/** Events of a conversation that is played with a draft of a bot. */
export const MAX_PREVIEW_EVENTS = 50;
