import type { ProblemDetail } from '@conversation-orchestrator/api';
import type { PlainHttpRule } from '../outbound/plain-http-rule.ts';
import { codeMistake } from './check-code.ts';
import type { UnnamedFunction } from './customer-function.ts';
import { readSchedule } from './schedules/schedule.ts';

/** Finds what keeps a function of the right shape from working as written, each with its path after `path`. */
export type CheckFunction = (fn: UnnamedFunction, path?: string) => readonly ProblemDetail[];

/** Makes the check of functions that are going to be kept, or tried. */
export function createCheckFunction(plainHttpMistake: PlainHttpRule): CheckFunction {
  return (fn, path = '') => {
    const found: Readonly<Record<string, string | undefined>> = {
      schedule: fn.schedule === undefined ? undefined : scheduleMistake(fn.schedule),
      code: fn.kind === 'javascript' ? codeMistake(fn.code) : undefined,
      url: fn.kind === 'webhook' ? plainHttpMistake(fn.url) : undefined,
    };
    return Object.entries(found).flatMap(([name, message]) =>
      message === undefined ? [] : [{ path: `${path}${name}`, message }],
    );
  };
}

function scheduleMistake(written: string): string | undefined {
  const schedule = readSchedule(written);
  return schedule.kind === 'mistake' ? schedule.message : undefined;
}
