import type { CustomAttribute } from '@conversation-orchestrator/api';
import type { Doubt } from './doubt.ts';

/** Finds the attributes among those read whose value is the result of a function that is not there. `pathOf` says where an attribute is read. */
export function missingFunctions(
  reads: readonly string[],
  attributes: readonly CustomAttribute[],
  functions: readonly string[],
  pathOf: (read: string) => string,
): readonly Doubt[] {
  return reads.flatMap((read): readonly Doubt[] => {
    const owner = attributes.find(
      ({ name }) => read === `custom.${name}` || read.startsWith(`custom.${name}.`),
    );
    if (owner?.type !== 'function' || functions.includes(owner.function)) return [];
    return [{ kind: 'NO_FUNCTION', path: pathOf(read), attribute: read, function: owner.function }];
  });
}
