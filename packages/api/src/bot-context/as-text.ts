import type { Value } from '@conversation-orchestrator/engine';

/** A value as the text it becomes: lists of texts and numbers with commas, as JavaScript joins them; other lists and objects as JSON. */
export function asText(value: Value): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.every((element) => element === null || typeof element !== 'object'))
    return value.map((element) => element ?? '').join(',');
  return JSON.stringify(value);
}
