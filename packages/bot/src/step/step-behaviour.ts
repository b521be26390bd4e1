import type { StepKind, StepOf } from '../bot.ts';
import type { Turn } from '../runtime/turn.ts';
import type { Move } from './move.ts';

/** What a kind of step does. */
export type StepBehaviour<Kind extends StepKind> = {
  /** When the conversation comes to the step. */
  readonly enter: (step: StepOf<Kind>, turn: Turn) => Promise<Move>;
  /** When the customer answers a step that waits. Kinds without it never wait. */
  readonly hear?: (step: StepOf<Kind>, turn: Turn, misses: number) => Promise<Move>;
};
