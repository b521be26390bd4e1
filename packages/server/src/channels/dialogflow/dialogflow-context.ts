import type { JsonObject } from '@conversation-orchestrator/api';

/** The context of a conversation: the intent that Dialogflow recognised, and its parameters, but for those that are not filled yet. */
export function dialogflowContext(intent: string | undefined, parameters: JsonObject = {}): JsonObject {
  const filled = Object.entries(parameters).filter(([, value]) => value !== '' && value !== null);
  return { ...(intent && { intent }), ...Object.fromEntries(filled) };
}
