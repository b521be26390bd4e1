import type { Question, Ruleset } from '@conversation-orchestrator/engine';

/**
 * Says which constants of a ruleset are among the names of some facts: only a question's own context puts them there, and it comes before
 * what is stored.
 */
export function overriding({ world }: Ruleset, names: Iterable<string>): Pick<Question, 'overrides'> {
  const overrides = new Set<string>();
  for (const name of names) if (world.constants.has(name)) overrides.add(name);
  return overrides.size > 0 ? { overrides } : {};
}
