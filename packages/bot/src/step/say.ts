import { sayTexts } from '../runtime/render-text.ts';
import { ON } from './move.ts';
import type { StepBehaviour } from './step-behaviour.ts';

/** Says something and goes on. */
export const say: StepBehaviour<'say'> = {
  async enter({ message }, turn) {
    await sayTexts(turn, message);
    return ON;
  },
};
