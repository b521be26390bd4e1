import { readFileSync } from 'node:fs';
import type { Value } from '@conversation-orchestrator/engine';
import { parse } from 'yaml';
import type { SandboxErrorCode } from '../sandbox.ts';

/** Code that tries to reach what it must not, and what has to become of it. */
export type EscapeAttempt = {
  readonly name: string;
  /** The body of an async lambda. */
  readonly code: string;
  /** What it may answer with, having reached nothing. */
  readonly answer?: Value;
  /** How it has to fail. */
  readonly fails?: SandboxErrorCode;
};

/** Two runs, of which the second looks for what the first has left. */
export type Leftover = {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  readonly answer: Value;
};

const {
  leftovers,
  ...groups
}: { readonly leftovers: readonly Leftover[] } & {
  readonly [group: string]: readonly EscapeAttempt[];
} = parse(readFileSync(new URL('./escape-attempts.yaml', import.meta.url), 'utf8'));

/** All attempts of one run. */
export const ESCAPE_ATTEMPTS: readonly EscapeAttempt[] = Object.values(groups).flat();

/** All attempts of two runs. */
export const LEFTOVERS: readonly Leftover[] = leftovers;
