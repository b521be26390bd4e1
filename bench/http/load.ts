import autocannon from 'autocannon';

/** What is sent, again and again; `body` of a number lets requests differ. */
export type Scenario = {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: (at: number) => string;
};

/** How it was answered. */
export type Answered = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly requests: number;
};

export type LoadOptions = {
  readonly seconds?: number;
  /** This many requests in all, however long they take. */
  readonly amount?: number;
  /** No more than so many requests per second. */
  readonly rate?: number;
};

const CONNECTIONS = 64;
const BODIES = 1_000;

/** Sends requests from this process over 64 connections. Throws when one is not answered with 2xx. */
export async function load(
  scenario: Scenario,
  { amount, rate, seconds = 5 }: LoadOptions,
): Promise<Answered> {
  const { body, headers, method, url } = scenario;
  const requests = Array.from({ length: body === undefined ? 1 : BODIES }, (_, at) => ({
    method,
    headers: { ...headers },
    ...(body && { body: body(at) }),
  }));
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    requests,
    ...(amount === undefined ? { duration: seconds } : { amount }),
    ...(rate !== undefined && { overallRate: rate }),
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${method} ${url}: ${result.non2xx} refused, ${result.errors} failed`);
  }
  return {
    perSecond: result['2xx'] / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    requests: result['2xx'],
  };
}
