import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

const MINIMUM_VERSION = 140_000;

type Facts = {
  readonly version: string;
  readonly version_num: string | null;
  readonly encoding: string | null;
  readonly fsync: string | null;
  readonly synchronous_commit: string | null;
};

/** Throws unless the server is PostgreSQL 14 or newer (or one that speaks like it), keeps any text, and puts on disk what it commits. */
export async function checkServer(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<Facts>`select version() as version,
    current_setting('server_version_num', true) as version_num,
    current_setting('server_encoding', true) as encoding,
    current_setting('fsync', true) as fsync,
    current_setting('synchronous_commit', true) as synchronous_commit`.execute(db);
  const fault = rows[0] && faultOf(rows[0]);
  if (fault) throw new Error(fault);
}

function faultOf(facts: Facts): string | undefined {
  // Distributed servers report the version of the PostgreSQL they resemble, which says nothing about their age.
  const isItself = /^PostgreSQL (?!.*-YB-)/.test(facts.version);
  if (isItself && Number(facts.version_num) < MINIMUM_VERSION)
    return `PostgreSQL 14 or newer is needed, this is ${facts.version}`;
  if (facts.encoding !== null && facts.encoding !== 'UTF8')
    return `its encoding must be UTF8, not ${facts.encoding}`;
  if (facts.fsync === 'off') return 'fsync is off: what it acknowledges does not survive power loss';
  if (facts.synchronous_commit === 'off')
    return 'synchronous_commit is off: what it acknowledges does not survive power loss';
  return undefined;
}
