import type { HttpCase, Step } from '../../../../conformance/http-cases.ts';
import type { StandingClock } from '../../src/testing/standing-clock.ts';
import type { TestServer } from '../../src/testing/start-test-server.ts';
import { addCaseAccount } from './case-account.ts';
import type { CaseRun } from './case-run.ts';
import { runExchange } from './run-exchange.ts';
import { Variables } from './variables.ts';

const DAY_MS = 86_400_000;

/** Runs a case on accounts of its own, from noon (UTC) of a day of its own. Throws at the first step that does not end as expected. */
export async function runHttpCase(
  server: TestServer,
  clock: StandingClock,
  { steps }: HttpCase,
): Promise<void> {
  clock.advance(1.5 * DAY_MS - (clock.now() % DAY_MS));
  const account = await addCaseAccount(server, clock);
  const other = await addCaseAccount(server, clock);
  const variables = new Variables(account.id, other.id, () => clock.now());
  for (const name of ['apiKey', 'clientId', 'secret'] as const) variables.set(name, account[name]);
  const run = { server, clock, account, other, variables, tokens: new Map<string, string>() };
  for (const [at, step] of steps.entries()) await runStep(run, step, at + 1);
}

async function runStep(run: CaseRun, step: Step, number: number): Promise<void> {
  if (step.kind === 'wait') {
    run.clock.advance(step.seconds * 1000);
    run.tokens.clear();
    return;
  }
  try {
    await runExchange(run, step);
  } catch (error) {
    throw new Error(`step ${number}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
