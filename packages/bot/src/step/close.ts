import { sayTexts } from '../runtime/render-text.ts';
import { LEFT } from './move.ts';
import type { StepBehaviour } from './step-behaviour.ts';

/** Ends the conversation. */
export const close: StepBehaviour<'close'> = {
  async enter({ message }, turn) {
    await sayTexts(turn, message);
    turn.leave({ kind: 'close' }, { kind: 'closed' });
    return LEFT;
  },
};
