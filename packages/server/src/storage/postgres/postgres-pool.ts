import { Pool, type PoolConfig, types as standardTypes } from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

// Times, versions and counts stay far below 2^53; a `sum` of them is numeric.
const types: NonNullable<PoolConfig['types']> = {
  getTypeParser: (type, format) =>
    type === INT8 || type === NUMERIC ? Number : standardTypes.getTypeParser(type, format),
};

/** A pool that reads BIGINT as a number, and does not end the process when a connection breaks while nobody uses it. */
export function postgresPool(config: PoolConfig, onIdleError: (error: Error) => void): Pool {
  const pool = new Pool({ application_name: 'conversation-orchestrator', keepAlive: true, ...config, types });
  pool.on('error', onIdleError);
  return pool;
}
