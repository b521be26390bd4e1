import { type Client, createClient } from '@conversation-orchestrator/sdk';

/** The client of an example, from its environment. */
export function connect(): Client {
  const { ORCHESTRATOR_URL, ACCOUNT_ID, CLIENT_ID, CLIENT_SECRET } = process.env;
  if (!CLIENT_ID || !CLIENT_SECRET)
    throw new Error('CLIENT_ID and CLIENT_SECRET are not set: examples/README.md');
  return createClient({
    baseUrl: ORCHESTRATOR_URL ?? 'http://127.0.0.1:8080',
    accountId: ACCOUNT_ID ?? 'le12345678',
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
  });
}
