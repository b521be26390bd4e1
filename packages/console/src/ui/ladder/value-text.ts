import type { Value } from '@conversation-orchestrator/engine';

const MOST_CHARACTERS = 400;

/** A value as one writes it in an expression, cut where it is long. */
export function valueText(value: Value): string {
  const text = JSON.stringify(value);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
