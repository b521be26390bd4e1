import { Failure, invalid, LOGICAL_ORDER, STRICT_ORDER, stronger } from '../expression/failure.ts';
import type { World } from '../expression/functions/definition.ts';
import { holdsPlainly } from '../expression/plain-test.ts';
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
export function tryPolicy({ exception, main }: CompiledPolicy, world: World): Match | Failure | false {
  return (exception !== undefined && matchOf(exception, world)) || matchOf(main, world);
}

function matchOf(block: Block, world: World): Match | Failure | false {
  const holds = tryBlock(block, world);
  if (holds !== true) return holds;
  const actions = block.actions(world);
  return actions instanceof Failure ? actions : new Match(block.kind, actions);
}

/**
 * Which failure of a block's conditions is its own. Conditions with one that is INVALID or ERROR cannot hold, whatever functions were still to
 * be run, so they need not be. An exception must be told apart from one that does not hold: after it the conditions are tried.
 */
const ORDER = { conditions: STRICT_ORDER, exception: LOGICAL_ORDER } as const;

/** Tries the conditions of a block. FALSE wins over everything, so one plain test that fails is enough; if all are plain, nothing else is needed. */
export function tryBlock(block: Block, world: World): Failure | boolean {
  if (block.unreadable !== undefined) return invalid(block.unreadable);
  const { tests } = block;
  let plain = tests.length === block.conditions.length;
  for (const test of tests) {
    const holds = holdsPlainly(test, world);
    if (holds === false) return false;
    plain &&= holds === true;
  }
  return plain || tryPlans(block, world);
}

function tryPlans({ kind, plans }: Block, world: World): Failure | boolean {
  let failure: Failure | undefined;
  for (const plan of plans) {
    const value = plan(world);
    if (value === false) return false;
    if (value instanceof Failure) failure = stronger(ORDER[kind], failure, value);
    else if (value !== true) failure = stronger(ORDER[kind], failure, notBoolean(show(value)));
  }
  return failure ?? true;
}

/** A condition that came to something other than true or false. */
export function notBoolean(shown: string): Failure {
  return invalid(`a condition must be true or false, and this is ${shown}`);
}
