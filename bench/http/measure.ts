import type { Served } from './child.ts';
import { type Answered, load, type Pace } from './load.ts';
import type { Scenario } from './scenario.ts';
import { usageOf } from './usage.ts';

/** What answering cost: µs of processor time per request. */
export type Measured = Answered & { readonly mainMicros: number; readonly allMicros: number };

/** Plays a scenario, and looks at what the process that answers uses meanwhile. */
export async function measure(served: Served, scenario: Scenario, pace: Pace): Promise<Measured> {
  const before = usageOf(served);
  const answered = await load({ ...scenario, url: served.url }, pace);
  const after = usageOf(served);
  return {
    ...answered,
    mainMicros: (after.main - before.main) / answered.requests,
    allMicros: (after.all - before.all) / answered.requests,
  };
}
