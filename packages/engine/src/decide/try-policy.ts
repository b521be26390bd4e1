import { Failure, invalid, STRICT_ORDER, stronger } from '../expression/failure.ts';
import type { World } from '../expression/functions/definition.ts';
import { resolveActions } from '../policy/action-template.ts';
import type { Block, BlockKind, CompiledPolicy } from '../policy/compile-policy.ts';
import type { Action } from '../policy/policy.ts';
import { show } from '../show.ts';

/** A policy that holds, and what it gives. */
export class Match {
  readonly block: BlockKind;
  readonly actions: readonly Action[];
  constructor(block: BlockKind, actions: readonly Action[]) {
    this.block = block;
    this.actions = actions;
  }
}

/** Tries one policy: a match, `false`, or the failure that is its state. The exception is tried first; if it cannot be told, neither can the policy. */
export function tryPolicy({ blocks }: CompiledPolicy, world: World): Match | Failure | false {
  let pending: Failure | undefined;
  for (const block of blocks) {
    const holds = tryBlock(block, world);
    if (holds === false) continue;
    if (holds instanceof Failure) {
      if (holds.kind !== 'PENDING') return pending ?? holds;
      pending = stronger(STRICT_ORDER, pending, holds);
    } else if (pending === undefined) {
      const actions = resolveActions(block.actions, world);
      return actions instanceof Failure ? actions : new Match(block.kind, actions);
    }
  }
  return pending ?? false;
}

/**
 * Tries the conditions of a block. FALSE wins over everything. Next an INVALID or ERROR: whatever functions were still to be run, the block
 * cannot hold, so they need not be.
 */
export function tryBlock({ plans, unreadable }: Block, world: World): Failure | boolean {
  if (unreadable !== undefined) return invalid(unreadable);
  let failure: Failure | undefined;
  for (const plan of plans) {
    const value = plan(world);
    if (value === false) return false;
    if (value instanceof Failure) failure = stronger(STRICT_ORDER, failure, value);
    else if (value !== true) failure = stronger(STRICT_ORDER, failure, notBoolean(show(value)));
  }
  return failure ?? true;
}

/** A condition that came to something other than true or false. */
export function notBoolean(shown: string): Failure {
  return invalid(`a condition must be true or false, and this is ${shown}`);
}
