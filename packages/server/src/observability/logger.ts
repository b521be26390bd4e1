import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config.ts';

export type { Logger } from 'pino';

/** Where the log goes to, and how much of it. */
export type LoggerOptions = { readonly level: LogLevel; readonly destination?: DestinationStream };

/**
 * Makes the log of the process: JSON lines on standard output. Nothing that came with a request is logged but its method, its path
 * without the query, and its id, so there is nothing in it to redact.
 */
export function createLogger({ level, destination }: LoggerOptions): Logger {
  return pino({ level, base: null }, destination ?? pino.destination({ fd: 1, sync: true }));
}
