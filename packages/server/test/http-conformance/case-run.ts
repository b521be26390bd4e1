import type { StandingClock } from '../../src/testing/standing-clock.ts';
import type { TestServer } from '../../src/testing/start-test-server.ts';
import type { CaseAccount } from './case-account.ts';
import type { Variables } from './variables.ts';

/** A case that is being run. */
export type CaseRun = {
  readonly server: TestServer;
  readonly clock: StandingClock;
  readonly account: CaseAccount;
  /** The account that must never see anything of the first. */
  readonly other: CaseAccount;
  readonly variables: Variables;
  /** The tokens of the accounts' clients, by account. Forgotten when time passes, because they expire. */
  readonly tokens: Map<string, string>;
};
