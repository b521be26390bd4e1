import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { inject } from 'vitest';

/** A database of its own on the PostgreSQL that all tests of a run share. */
export type TestPostgres = {
  readonly url: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
};

/** Makes an empty database on a real PostgreSQL, which is started when the first test of the run asks for one. */
export async function createTestPostgres(): Promise<TestPostgres> {
  const server = await askForServer();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runOn(server, `drop database ${name} with (force)`) };
}

async function askForServer(): Promise<string> {
  const answer = JSON.parse(await text(connect(inject('postgresBrokerPort'), '127.0.0.1')));
  if (typeof answer.url !== 'string') throw new Error(`PostgreSQL did not start: ${answer.error}`);
  return answer.url;
}

async function runOn(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
