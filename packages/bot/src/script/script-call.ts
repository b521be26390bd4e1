import { asText } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { ScriptSession } from './script-session.ts';

/** Does one call of `botContext`. What it throws reaches the script. Nothing is null. */
export type ScriptCall = (
  session: ScriptSession,
  args: readonly Value[],
) => Value | undefined | Promise<Value | undefined>;

/** An argument as a text; one that is left out or null is an empty one. */
export function textOf(value: Value | undefined): string {
  return value === undefined || value === null ? '' : asText(value);
}

/** An argument that must be there: a text that is not empty. */
export function nameOf(value: Value | undefined, called: string): string {
  const name = textOf(value);
  if (name === '') throw new Error(`${called} is missing`);
  return name;
}

/** Whether an argument counts as true. The reference's scripts write booleans, as texts too. */
export function isTrue(value: Value | undefined): boolean {
  return value === true || value === 'true';
}
