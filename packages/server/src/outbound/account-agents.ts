import { LRUCache } from 'lru-cache';
import { Agent, type Dispatcher } from 'undici';
import { type ConnectorParts, createGuardedConnector } from './guarded-connector.ts';

/** Connections that are kept for the next request, for each account its own: what one sends through them no other can meet. */
export type AccountAgents = {
  agentOf(accountId: string): Dispatcher;
  /** Waits for no request under way. */
  close(): Promise<void>;
};

const MOST_ACCOUNTS = 500;
const MOST_ORIGINS = 64;
const CONNECTIONS_PER_ORIGIN = 32;
const IDLE_MS = 4_000;
const MOST_HEADER_BYTES = 32 * 1024;

/** Makes agents. `partsOf` is called for each account: what it dials with, such as TLS sessions, is the account's own, too. */
export function createAccountAgents(partsOf: () => ConnectorParts): AccountAgents {
  const agents = new LRUCache<string, Agent>({
    max: MOST_ACCOUNTS,
    // Lets what is under way finish.
    dispose: (agent) => void agent.close().catch(() => undefined),
  });
  return {
    agentOf(accountId) {
      const known = agents.get(accountId);
      if (known !== undefined) return known;
      const agent = new Agent({
        connect: createGuardedConnector(partsOf()),
        connections: CONNECTIONS_PER_ORIGIN,
        maxOrigins: MOST_ORIGINS,
        keepAliveTimeout: IDLE_MS,
        keepAliveMaxTimeout: IDLE_MS,
        maxHeaderSize: MOST_HEADER_BYTES,
      });
      agents.set(accountId, agent);
      return agent;
    },
    async close() {
      const open = [...agents.values()];
      await Promise.all(open.map((agent) => agent.destroy()));
    },
  };
}
