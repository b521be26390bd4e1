import type { ProblemDetail } from '@conversation-orchestrator/api';
import { codeMistake } from './check-code.ts';
import type { UnnamedFunction } from './customer-function.ts';
import { readSchedule } from './schedules/schedule.ts';

/** What keeps a function of the right shape from working as written, each with its path after `path`. */
export function mistakesOfFunction(fn: UnnamedFunction, path = ''): readonly ProblemDetail[] {
  const mistakes: ProblemDetail[] = [];
  if (fn.schedule !== undefined) {
    const schedule = readSchedule(fn.schedule);
    if (schedule.kind === 'mistake') mistakes.push({ path: `${path}schedule`, message: schedule.message });
  }
  const message = fn.kind === 'javascript' ? codeMistake(fn.code) : undefined;
  if (message !== undefined) mistakes.push({ path: `${path}code`, message });
  return mistakes;
}
