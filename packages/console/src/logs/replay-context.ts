import type { CustomAttribute, PolicyLogEntry } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';

/**
 * What a decision knew of the outside, to ask the same again: all it read but the custom attributes that are values
 * today: those are a part of today's routing, and it is today's that is asked.
 */
export function replayContext(
  attributes: Readonly<Record<string, Value>>,
  custom: readonly CustomAttribute[],
): Record<string, Value> {
  const values = custom.filter(({ type }) => type === 'static').map(({ name }) => `custom.${name}`);
  const ofToday = (name: string) => values.some((value) => name === value || name.startsWith(`${value}.`));
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !ofToday(name)));
}

/** The moment a decision was made for: when it was made, unless it was as if it were another time. */
export function clockOf({ at, decidedFor = at }: PolicyLogEntry): string {
  return decidedFor;
}

/** For whom a decision was asked, as a simulation takes it: what it did not read then is looked up. */
export function idsOf({ conversationId, customerId, sessionId }: PolicyLogEntry) {
  return {
    ...(conversationId !== undefined && { conversationId }),
    ...(customerId !== undefined && { customerId }),
    ...(sessionId !== undefined && { sessionId }),
  };
}
