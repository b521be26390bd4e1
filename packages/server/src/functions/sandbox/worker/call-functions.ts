import { MAX_CALL_CHARACTERS } from '../limits.ts';
import { createCallBudget } from './call-budget.ts';
import { readText } from './guest-access.ts';
import type { GuestFunctions } from './guest-functions.ts';
import type { HostLine } from './host-line.ts';

const NAME_CHARACTERS = 100;

/** The calls of one run. */
export type Calls = {
  readonly functions: GuestFunctions;
  /** Those that are not answered yet. */
  readonly pending: Set<number>;
};

/** Makes what a guest calls its host with. A call that may not be made is answered with the reason. */
export function createCalls(line: HostLine, isEnded: () => boolean): Calls {
  const budget = createCallBudget();
  const pending = new Set<number>();
  const refusal = (args: string | undefined) => (isEnded() ? 'The run has ended' : budget(args));
  return {
    pending,
    functions: {
      call: ([name, args]) => {
        const text = readText(args, MAX_CALL_CHARACTERS);
        const refused = refusal(text);
        if (refused !== undefined || text === undefined) return refused;
        const id = line.call(readText(name, NAME_CHARACTERS) ?? '', text);
        pending.add(id);
        return id;
      },
      callNow: ([name, args]) => {
        const text = readText(args, MAX_CALL_CHARACTERS);
        const refused = refusal(text);
        if (refused !== undefined || text === undefined) return JSON.stringify({ ok: false, text: refused });
        const answer = line.callNow(readText(name, NAME_CHARACTERS) ?? '', text);
        return JSON.stringify({ ok: answer.ok, text: answer.text });
      },
    },
  };
}
