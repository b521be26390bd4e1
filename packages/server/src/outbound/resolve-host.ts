import { lookup, Resolver } from 'node:dns/promises';

/** The addresses of a name, in the order to try them. Rejects where there are none. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

const ATTEMPT_MS = 1_500;
const ATTEMPTS = 2;

/**
 * Asks the name servers, and nothing else. The system's own way has a handful of threads for all of the process, which names that are slow
 * on purpose would keep busy; this one waits without a thread, and gives up after three seconds.
 */
export const resolveByDns: ResolveHost = async (host) => {
  const resolver = new Resolver({ timeout: ATTEMPT_MS, tries: ATTEMPTS });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const addresses = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  if (addresses.length === 0) throw new Error(`${host} has no address`);
  return addresses;
};

/** Asks the system: its hosts file and search domains count, too. For where private hosts may be called, which often have no other name. */
export const resolveBySystem: ResolveHost = async (host) => {
  const answers = await lookup(host, { all: true, order: 'ipv4first' });
  return answers.map(({ address }) => address);
};
