import type { CustomAttribute } from '@conversation-orchestrator/api';

/** What somebody who tries policies can fill in of what they read: all but the account's constants. Results of functions can be said by hand: they are not run here. */
export function readsToFillIn(
  reads: readonly string[],
  attributes: readonly CustomAttribute[],
): readonly string[] {
  const constants = new Set(
    attributes.filter(({ type }) => type === 'static').map(({ name }) => `custom.${name}`),
  );
  return reads.filter((name) => !reachesInto(name, constants));
}

/** `custom.address.city` reaches into the constant `custom.address`. */
function reachesInto(name: string, constants: ReadonlySet<string>): boolean {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1))
    if (constants.has(name.slice(0, end))) return true;
  return false;
}
