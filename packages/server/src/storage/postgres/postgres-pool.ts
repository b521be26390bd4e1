import { Pool, type PoolConfig, types as standardTypes } from 'pg';

const INT8 = 20;
const NUMERIC = 1700;

// Times, versions and counts stay far below 2^53; a `sum` of them is numeric.
const types: NonNullable<PoolConfig['types']> = {
  getTypeParser: (type, format) =>
    type === INT8 || type === NUMERIC ? Number : standardTypes.getTypeParser(type, format),
};

/** A pool that reads BIGINT as a number, and does not end the process when a connection breaks, whether somebody uses it or not. */
export function postgresPool(config: PoolConfig, onBrokenConnection: (error: Error) => void): Pool {
  const pool = new Pool({ application_name: 'conversation-orchestrator', keepAlive: true, ...config, types });
  // While nobody uses it the pool tells of it, else the client: an error event that nobody listens to would end the process.
  pool.on('error', onBrokenConnection);
  pool.on('connect', (client) => client.on('error', onBrokenConnection));
  return pool;
}
