import type { World } from '../../expression/functions/definition.ts';
import type { Block, CompiledPolicy } from '../../policy/compile-policy.ts';
import { DEFERRED, type Fact } from '../facts.ts';
import { AttributeIndex } from './attribute-index.ts';
import { Candidates } from './candidates.ts';
import { allKeys, bestKeys, type Key, type KeyContext, readsFunction, type Selectivity } from './key.ts';
import { measureSelectivity } from './selectivity.ts';

/**
 * Finds the policies that can match without trying the others. Each enabled policy is filed under the rarest keys of which one must hold for it to
 * match; those without keys are always candidates. Exact by three-valued `and`: a policy with one condition that is not TRUE never matches.
 */
export class PolicyIndex {
  readonly #attributes: readonly AttributeIndex[];
  readonly #residual: readonly number[];
  readonly #candidates = new Candidates();
  readonly #functions: KeyContext['functions'];

  constructor(policies: readonly CompiledPolicy[], context: KeyContext) {
    const enabled = policies.flatMap((compiled, position) =>
      compiled.policy.enabled ? [{ blocks: compiled.blocks, position }] : [],
    );
    const selectivity = measureSelectivity(
      enabled.flatMap(({ blocks }) => blocks.flatMap((block) => allKeys(block.conditions, context))),
    );
    const attributes = new Map<string, AttributeIndex>();
    const residual: number[] = [];
    for (const { blocks, position } of enabled) {
      const keys = keysOfBlocks(blocks, context, selectivity);
      if (keys === undefined) residual.push(position);
      else for (const key of keys) indexOf(key.attribute, attributes).add(key, position);
    }
    this.#attributes = [...attributes.values()];
    for (const index of this.#attributes) index.seal();
    this.#residual = residual;
    this.#functions = context.functions;
  }

  /** The policies that can match, in order. One decision at a time: the next call takes the sequence over. */
  find(world: World): Candidates {
    const candidates = this.#candidates;
    candidates.clear();
    candidates.add(this.#residual);
    // No indexed attribute is a constant, so the facts are all there is to read.
    for (const index of this.#attributes) {
      const fact = world.facts.get(index.attribute);
      index.find(fact === undefined ? this.#missing(index.attribute) : fact, candidates.add);
    }
    return candidates;
  }

  #missing(attribute: string): Fact {
    return this.#functions.has(attribute) ? DEFERRED : null;
  }
}

function indexOf(attribute: string, attributes: Map<string, AttributeIndex>): AttributeIndex {
  let index = attributes.get(attribute);
  if (index === undefined) {
    index = new AttributeIndex(attribute);
    attributes.set(attribute, index);
  }
  return index;
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
  const keys: Key[] = [];
  for (const { conditions, kind, unreadable } of blocks) {
    if (kind === 'exception' && readsFunction(conditions, context)) return undefined;
    const found = unreadable === undefined ? bestKeys(conditions, context, selectivity) : [];
    if (found === undefined) return undefined;
    keys.push(...found);
  }
  return keys;
}
