import { isIP } from 'node:net';
import { z } from 'zod';
import { parseSecretKey } from './functions/secrets/secret-key.ts';

/** Everything the environment decides, read once at the start. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly logLevel: LogLevel;
  /** Path of a document applied at start; without it a first start creates a demo account. */
  readonly bootstrapPath?: string;
  /** What secrets are encrypted with: 32 bytes in base64. */
  readonly secretKey?: string;
  /** Networks that are not public, and that functions may call all the same. */
  readonly functionNetworks: readonly string[];
  /** Where clients reach the server; the issuer of its tokens. */
  readonly publicUrl?: string;
  /** Whose `X-Forwarded-*` headers are believed. */
  readonly trustProxy: boolean | readonly string[];
  /** Origins whose pages may call the API; `*` is any. */
  readonly corsOrigins: readonly string[];
  /** Requests of one account per minute and node; 0 is any number. */
  readonly requestsPerMinute: number;
  readonly maxConnections: number;
  /** Streams of events that may be open at once, on this node. */
  readonly maxStreams: number;
  readonly maxStreamsPerAccount: number;
  /** How often a stream shows that it is alive, and whoever reads it still may. */
  readonly streamHeartbeatSeconds: number;
  /** How long headers and body of a request may take to arrive. */
  readonly requestTimeoutSeconds: number;
  /** How long requests under way may take to finish at shutdown. */
  readonly shutdownTimeoutSeconds: number;
};

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** How much is logged. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment is wrong: the start stops. The message is one line that names the variable and says why. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const text = (fallback: string, description: string) => z.string().default(fallback).meta({ description });

const wholeNumber = (fallback: number, [min, max]: readonly [number, number], description: string) =>
  z
    .string()
    .default(String(fallback))
    .refine((written) => /^\d{1,15}$/.test(written) && Number(written) >= min && Number(written) <= max, {
      error: (issue) => `must be a whole number from ${min} to ${max}, not ${JSON.stringify(issue.input)}`,
    })
    .transform(Number)
    .meta({ description });

const listed = (written: string) => written.split(',').flatMap((item) => item.trim() || []);

const LONGEST_PREFIX: Readonly<Record<number, number>> = { 4: 32, 6: 128 };

function isNetwork(written: string): boolean {
  const [address = '', prefix = '0', ...rest] = written.split('/');
  const longest = LONGEST_PREFIX[isIP(address)];
  return longest !== undefined && rest.length === 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= longest;
}

const isOrigin = (written: string) => URL.canParse(written) && new URL(written).origin === written;

/** The variables, each with its default, its check and what it means. An empty variable counts as unset. */
export const VARIABLES = z.object({
  HOST: text('127.0.0.1', 'Address to listen on. `0.0.0.0` is every IPv4 address of the machine.'),
  PORT: wholeNumber(8080, [0, 65_535], 'Port to listen on. 0 is any free one.'),
  DATABASE_URL: text(
    'sqlite:./data/orchestrator.db',
    '`sqlite:` and the path of a file, or a `postgres://` URL that several nodes may share.',
  ).refine((url) => /^(sqlite:.+|postgres(ql)?:\/\/.+)$/.test(url), 'must start with sqlite: or postgres://'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info')
    .meta({ description: 'How much is logged. `debug` logs every request.' }),
  ORCHESTRATOR_BOOTSTRAP: z
    .string()
    .optional()
    .meta({ description: 'Path of a JSON file with accounts, clients and users, applied at every start.' }),
  ORCHESTRATOR_SECRET_KEY: z
    .string()
    .refine((key) => parseSecretKey(key) !== undefined, 'must be 32 bytes in base64: openssl rand -base64 32')
    .optional()
    .meta({
      description:
        'What secrets of functions are encrypted with: 32 random bytes in base64, the same on all nodes. Without it, SQLite keeps a key beside the database, and PostgreSQL keeps no secrets.',
    }),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .transform((url) => url.replace(/\/$/, ''))
    .optional()
    .meta({
      description: 'Where clients reach the server. It is the issuer of its tokens: the same on all nodes.',
    }),
  TRUST_PROXY: text(
    'false',
    'Whose X-Forwarded-* headers are believed: `true`, `false`, or addresses and networks separated by commas.',
  ).refine(
    (proxies) => proxies === 'true' || proxies === 'false' || listed(proxies).every(isNetwork),
    'must be true, false, or addresses and networks such as 10.0.0.0/8, separated by commas',
  ),
  CORS_ORIGINS: text('', 'Origins, separated by commas, whose pages may call the API; `*` is any.').refine(
    (origins) => listed(origins).every((origin) => origin === '*' || isOrigin(origin)),
    'must be origins such as https://www.example.com, separated by commas, or *',
  ),
  ORCHESTRATOR_ALLOWED_PRIVATE_NETWORKS: text(
    '',
    'Networks and addresses, separated by commas, that are not public and that functions may call all the same, over http too: `10.1.2.0/24,127.0.0.1`. All addresses of a host must be callable, and the host an allowed domain of the account.',
  ).refine(
    (networks) => listed(networks).every(isNetwork),
    'must be addresses and networks such as 10.0.0.0/8, separated by commas',
  ),
  RATE_LIMIT_PER_MINUTE: wholeNumber(
    3_000_000,
    [0, 1_000_000_000],
    'Requests of one account per minute and node; more are answered 429. 0 is no limit.',
  ),
  MAX_CONNECTIONS: wholeNumber(10_000, [1, 1_000_000], 'Connections open at once; more are refused.'),
  MAX_STREAMS: wholeNumber(
    5_000,
    [0, 1_000_000],
    'Event streams open at once on a node; more are answered 429, and their readers ask from time to time instead.',
  ),
  MAX_STREAMS_PER_ACCOUNT: wholeNumber(
    2_000,
    [0, 1_000_000],
    'Event streams of one account open at once on a node.',
  ),
  STREAM_HEARTBEAT_SECONDS: wholeNumber(
    15,
    [1, 30],
    'How often a silent event stream shows that it is alive, and is ended where its token or session is not valid any more. Less than what proxies let a silent connection live.',
  ),
  REQUEST_TIMEOUT_SECONDS: wholeNumber(
    30,
    [1, 3_600],
    'How long headers and body of a request may take to arrive.',
  ),
  SHUTDOWN_TIMEOUT_SECONDS: wholeNumber(
    10,
    [0, 3_600],
    'How long requests under way may take to finish at shutdown.',
  ),
});

/** Reads the configuration from an environment. Throws a `ConfigError` that names every wrong variable, on one line. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const read = VARIABLES.safeParse(Object.fromEntries(given));
  if (!read.success) throw new ConfigError(read.error.issues.map(describe).join('; '));
  return toConfig(read.data);
}

function describe(issue: z.core.$ZodIssue): string {
  return `${issue.path.join('.')} ${issue.message}`;
}

function toConfig(variables: z.output<typeof VARIABLES>): Config {
  const {
    ORCHESTRATOR_BOOTSTRAP: bootstrapPath,
    ORCHESTRATOR_SECRET_KEY: secretKey,
    PUBLIC_URL: publicUrl,
    TRUST_PROXY: proxies,
  } = variables;
  return {
    host: variables.HOST,
    port: variables.PORT,
    databaseUrl: variables.DATABASE_URL,
    logLevel: variables.LOG_LEVEL,
    ...(bootstrapPath !== undefined && { bootstrapPath }),
    ...(secretKey !== undefined && { secretKey }),
    functionNetworks: listed(variables.ORCHESTRATOR_ALLOWED_PRIVATE_NETWORKS),
    ...(publicUrl !== undefined && { publicUrl }),
    trustProxy: proxies === 'true' || (proxies !== 'false' && listed(proxies)),
    corsOrigins: listed(variables.CORS_ORIGINS),
    requestsPerMinute: variables.RATE_LIMIT_PER_MINUTE,
    maxConnections: variables.MAX_CONNECTIONS,
    maxStreams: variables.MAX_STREAMS,
    maxStreamsPerAccount: variables.MAX_STREAMS_PER_ACCOUNT,
    streamHeartbeatSeconds: variables.STREAM_HEARTBEAT_SECONDS,
    requestTimeoutSeconds: variables.REQUEST_TIMEOUT_SECONDS,
    shutdownTimeoutSeconds: variables.SHUTDOWN_TIMEOUT_SECONDS,
  };
}
