import { type Calendar, type Fact, type Facts, Unavailable } from '@conversation-orchestrator/engine';
import type { Turn } from './turn.ts';
import { Unavailability } from './unavailability.ts';

/** In texts and conditions, names that begin so are bot variables, never a context namespace. */
const VARIABLES = 'botContext.';

/** Reads attributes and bot variables by full name, in one go. Never rejects: what cannot be had is unavailable. */
export async function readAttributes(
  turn: Turn,
  names: readonly string[],
): Promise<{ readonly facts: Facts; readonly calendars: readonly Calendar[] }> {
  const attributes = names.filter((name) => !name.startsWith(VARIABLES));
  const loaded =
    attributes.length === 0
      ? undefined
      : await turn.using('attributes', turn.ports.attributes(attributes, turn.conversation));
  const find = (name: string): Fact | undefined => {
    if (name.startsWith(VARIABLES)) return turn.variables.get(name.slice(VARIABLES.length));
    if (loaded instanceof Unavailability) return new Unavailable(loaded.message);
    return loaded?.facts.get(name);
  };
  const calendars = loaded instanceof Unavailability ? [] : (loaded?.calendars ?? []);
  return { facts: { get: find }, calendars };
}
