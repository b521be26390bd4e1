import type { Config } from './config.ts';

// What listens on every address is reached by one of them.
const ANY_ADDRESS: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/** The URL under which people on this machine reach the server, when nothing else is configured. */
export function localUrl({ host, port }: Pick<Config, 'host' | 'port'>): string {
  const name = ANY_ADDRESS.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
