import type { Revised, Routing } from '../policies/routing.ts';
import type { BreakerOf } from './breaker-state.ts';
import type { CustomerFunction } from './customer-function.ts';
import { attributesOf } from './function-uses.ts';
import type { FunctionActivity } from './log/function-log-store.ts';
import { readSchedule } from './schedules/schedule.ts';

/** What is known of functions besides what they are. */
export type FunctionSurroundings = {
  readonly accountId: string;
  readonly routing: Routing;
  readonly activity: ReadonlyMap<string, FunctionActivity>;
  readonly breakerOf: BreakerOf;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** A function as clients get it: as it is kept, and how it is doing. */
export function functionReply(
  { document, revision }: Revised<CustomerFunction>,
  around: FunctionSurroundings,
) {
  return { ...document, revision, ...stateOf(document, around) };
}

/** A function as it stands in a list: without what is long, and without headers. */
export function functionSummary(revised: Revised<CustomerFunction>, around: FunctionSurroundings) {
  const state = stateOf(revised.document, around);
  if (revised.document.kind === 'javascript') {
    const { code: _, ...rest } = revised.document;
    return { ...rest, revision: revised.revision, ...state };
  }
  const { headers: _, ...rest } = revised.document;
  return { ...rest, revision: revised.revision, ...state };
}

function stateOf({ name, schedule }: CustomerFunction, around: FunctionSurroundings) {
  const { accountId, activity, breakerOf, now, routing } = around;
  const { lastFailedAt, lastRunAt } = activity.get(name) ?? {};
  const attributes = [...routing.attributes.values()].map(({ document }) => document);
  return {
    ...at('lastRunAt', lastRunAt),
    ...at('lastFailedAt', lastFailedAt),
    ...at('nextRunAt', schedule === undefined ? undefined : nextRunOf(schedule, now)),
    breaker: breakerOf(accountId, name),
    usedBy: attributesOf(name, attributes),
  };
}

function nextRunOf(schedule: string, now: number): number | undefined {
  const read = readSchedule(schedule);
  return read.kind === 'schedule' ? read.next(now) : undefined;
}

function at<Name extends string>(name: Name, moment: number | undefined): { readonly [K in Name]?: string } {
  if (moment === undefined) return {};
  return { [name]: new Date(moment).toISOString() } as { readonly [K in Name]: string };
}
