import { setImmediate as nextTurn } from 'node:timers/promises';

const SLICE_MS = 4;

/** To be awaited between two pieces of work: after every few milliseconds of it, whatever else is ready gets its turn. */
export type TakeTurns = () => Promise<void> | undefined;

/** Makes what long work takes its turns with. */
export function takingTurns(): TakeTurns {
  let began = performance.now();
  return () => {
    if (performance.now() - began < SLICE_MS) return undefined;
    return nextTurn().then(() => {
      began = performance.now();
    });
  };
}

/** Does long work step by step without keeping requests waiting. */
export async function inSlices<Result>(
  steps: Iterator<undefined, Result>,
  takeTurns: TakeTurns = takingTurns(),
): Promise<Result> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    const turn = takeTurns();
    if (turn) await turn;
  }
}
