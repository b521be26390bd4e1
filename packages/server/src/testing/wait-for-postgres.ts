import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

const MOST_ATTEMPTS = 200;
const PAUSE_MS = 50;

/** Resolves when the server at a URL takes connections; throws the last error when it does not within ten seconds. */
export async function waitForPostgres(url: string): Promise<void> {
  let failure: unknown;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    try {
      return await connectOnce(url);
    } catch (error) {
      failure = error;
      await wait(PAUSE_MS);
    }
  }
  throw failure;
}

async function connectOnce(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.end();
}
