import type { Block, CompiledPolicy } from '../../policy/compile-policy.ts';
import { AttributeIndex, type Filed } from './attribute-index.ts';
import { Candidates } from './candidates.ts';
import {
  allKeys,
  bestKeys,
  type Key,
  type KeyContext,
  keysOfAny,
  readsFunction,
  type Selectivity,
} from './key.ts';
import { measureSelectivity } from './selectivity.ts';

/**
 * Finds the policies that can match without trying the others. Each enabled policy is filed under the rarest keys of which one must hold for it to
 * match; those without keys are always candidates. Exact by three-valued `and`: a policy with one condition that is not TRUE never matches.
 */
export class PolicyIndex {
  readonly #candidates: Candidates;

  constructor(policies: readonly CompiledPolicy[], context: KeyContext) {
    const enabled = policies.flatMap((compiled, position) =>
      compiled.policy.enabled ? [{ blocks: compiled.blocks, position }] : [],
    );
    const selectivity = measureSelectivity(
      enabled.flatMap(({ blocks }) => blocks.flatMap((block) => allKeys(block.conditions, context))),
    );
    const filed = new Map<string, Filed[]>();
    const residual: number[] = [];
    for (const { blocks, position } of enabled) {
      const keys = keysOfBlocks(blocks, context, selectivity);
      if (keys === undefined) residual.push(position);
      else for (const key of keys) file(filed, key, position);
    }
    const indexes = [...filed].map(([attribute, keys]) => new AttributeIndex(attribute, keys));
    this.#candidates = new Candidates(indexes, residual);
  }

  /** The policies that can match, in order. One decision at a time: the next call takes the sequence over. */
  find(): Candidates {
    this.#candidates.start();
    return this.#candidates;
  }
}

function file(filed: Map<string, Filed[]>, key: Key, position: number): void {
  const keys = filed.get(key.attribute);
  if (keys === undefined) filed.set(key.attribute, [{ key, position }]);
  else keys.push({ key, position });
}

/**
 * A policy matches when one of its blocks holds: it is filed under the keys of all. Whether a function of its exception is worth running is
 * for the evaluation to say.
 */
function keysOfBlocks(
  blocks: readonly Block[],
  context: KeyContext,
  selectivity: Selectivity,
): readonly Key[] | undefined {
  return keysOfAny(blocks, ({ conditions, kind, unreadable }) => {
    if (kind === 'exception' && readsFunction(conditions, context)) return undefined;
    return unreadable === undefined ? bestKeys(conditions, context, selectivity) : [];
  });
}
