import { fill, renderText } from '../runtime/render-text.ts';
import { transferTo } from '../transfer/transfer-to.ts';
import { LEFT } from './move.ts';
import type { StepBehaviour } from './step-behaviour.ts';

/** Transfers to a named skill or agent. Names may be filled in from the context or from variables that a script has set. */
export const transfer: StepBehaviour<'transfer'> = {
  async enter({ skillId, agentId, message }, turn) {
    const wanted = {
      skillId: skillId === undefined ? undefined : await fill(turn, skillId),
      agentId: agentId === undefined ? undefined : await fill(turn, agentId),
    };
    const text = message === undefined ? '' : await renderText(turn, message);
    await transferTo(turn, wanted, text);
    return LEFT;
  },
};
