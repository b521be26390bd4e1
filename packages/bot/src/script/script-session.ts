import type { ScriptLine } from '../ports/script-runner.ts';
import type { Turn } from '../runtime/turn.ts';

/** Lines kept of one script. */
const MAXIMUM_LINES = 100;

/** One run of a script: what it asks its host for is done to the turn, what it says of itself is kept here. */
export class ScriptSession {
  readonly turn: Turn;
  /** The step named with `setTriggerNextMessage`, the last one where there are several. */
  trigger: string | undefined;
  /** Whether it has ended with `sendImmediateReply`. */
  replied = false;
  /** What it wrote with `printDebugMessage`. */
  readonly lines: ScriptLine[] = [];

  constructor(turn: Turn) {
    this.turn = turn;
  }

  write(line: ScriptLine): void {
    if (this.lines.length < MAXIMUM_LINES) this.lines.push(line);
  }
}
