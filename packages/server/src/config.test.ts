import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, VARIABLES } from './config.ts';

const SECRET_KEY = Buffer.alloc(32, 'k').toString('base64');

function refusalOf(environment: Readonly<Record<string, string>>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('it was not refused');
}

test('an empty environment works', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    databaseUrl: 'sqlite:./data/orchestrator.db',
    logLevel: 'info',
    trustProxy: false,
    corsOrigins: [],
  });
});

test('an empty variable counts as one that is not set, and others are not looked at', () => {
  expect(readConfig({ PORT: '', ORCHESTRATOR_BOOTSTRAP: '', PUBLIC_URL: '', PATH: '/bin' })).toEqual(
    readConfig({}),
  );
});

test('every variable is read', () => {
  const environment = {
    HOST: '0.0.0.0',
    PORT: '0',
    DATABASE_URL: 'postgres://user:secret@db/orchestrator',
    LOG_LEVEL: 'debug',
    ORCHESTRATOR_BOOTSTRAP: '/etc/bootstrap.json',
    ORCHESTRATOR_SECRET_KEY: SECRET_KEY,
    ORCHESTRATOR_ALLOWED_PRIVATE_NETWORKS: '10.1.2.0/24, fd12::1',
    PUBLIC_URL: 'https://routing.example.com/',
    TRUST_PROXY: '10.0.0.0/8, ::1',
    CORS_ORIGINS: 'https://a.example.com,https://b.example.com:8443',
    RATE_LIMIT_PER_MINUTE: '0',
    MAX_CONNECTIONS: '5',
    MAX_STREAMS: '4',
    MAX_STREAMS_PER_ACCOUNT: '3',
    STREAM_HEARTBEAT_SECONDS: '2',
    REQUEST_TIMEOUT_SECONDS: '7',
    SHUTDOWN_TIMEOUT_SECONDS: '0',
  };
  expect(Object.keys(environment).sort()).toEqual(Object.keys(VARIABLES.shape).sort());
  expect(readConfig(environment)).toEqual({
    host: '0.0.0.0',
    port: 0,
    databaseUrl: 'postgres://user:secret@db/orchestrator',
    logLevel: 'debug',
    bootstrapPath: '/etc/bootstrap.json',
    secretKey: SECRET_KEY,
    functionNetworks: ['10.1.2.0/24', 'fd12::1'],
    publicUrl: 'https://routing.example.com',
    trustProxy: ['10.0.0.0/8', '::1'],
    corsOrigins: ['https://a.example.com', 'https://b.example.com:8443'],
    requestsPerMinute: 0,
    maxConnections: 5,
    maxStreams: 4,
    maxStreamsPerAccount: 3,
    streamHeartbeatSeconds: 2,
    requestTimeoutSeconds: 7,
    shutdownTimeoutSeconds: 0,
  });
});

test('every variable says what it means', () => {
  for (const [name, schema] of Object.entries(VARIABLES.shape)) {
    expect(schema.meta()?.description, name).toMatch(/\.$/);
  }
});

describe('a wrong variable is named, with the reason,', () => {
  test.each([
    ['PORT', '65536', 'must be a whole number from 0 to 65535, not "65536"'],
    ['PORT', '80a', 'must be a whole number'],
    ['PORT', '-1', 'must be a whole number'],
    ['DATABASE_URL', 'mysql://user:secret@db', 'must start with sqlite: or postgres://'],
    ['DATABASE_URL', 'sqlite:', 'must start with sqlite: or postgres://'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error'],
    ['ORCHESTRATOR_SECRET_KEY', 'secret', 'must be 32 bytes in base64'],
    ['ORCHESTRATOR_SECRET_KEY', SECRET_KEY.slice(4), 'must be 32 bytes in base64'],
    ['PUBLIC_URL', 'routing.example.com', 'must be an http or https URL'],
    ['PUBLIC_URL', 'ftp://routing.example.com', 'must be an http or https URL'],
    ['TRUST_PROXY', 'yes', 'must be true, false, or addresses and networks'],
    ['TRUST_PROXY', '10.0.0.0/33', 'must be true, false, or addresses and networks'],
    ['CORS_ORIGINS', 'https://a.example.com/path', 'must be origins such as'],
    ['ORCHESTRATOR_ALLOWED_PRIVATE_NETWORKS', 'localhost', 'must be addresses and networks such as'],
    ['ORCHESTRATOR_ALLOWED_PRIVATE_NETWORKS', '10.0.0.0/8;::1', 'must be addresses and networks such as'],
    ['MAX_CONNECTIONS', '0', 'must be a whole number from 1'],
  ])('%s=%s', (name, value, reason) => {
    const message = refusalOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} `));
    expect(message).toContain(reason);
    expect(message).not.toContain('secret');
    expect(message).not.toContain('\n');
  });

  test('all of them on one line', () => {
    expect(refusalOf({ PORT: 'x', LOG_LEVEL: 'y' })).toMatch(/^PORT must be .*; LOG_LEVEL must be [^\n]*$/);
  });
});
