import type { FastifyInstance } from 'fastify';
import { type Config, ConfigError } from '../config.ts';

/** What keeps a server from listening, by the code of the operating system, as whoever configured it reads it. */
const REASONS: Readonly<Record<string, (where: Pick<Config, 'host' | 'port'>) => string>> = {
  EADDRINUSE: ({ host, port }) => `PORT ${port} is in use on ${host}`,
  EACCES: ({ port }) => `PORT ${port} may not be used by this user`,
  EADDRNOTAVAIL: ({ host }) => `HOST ${host} is not an address of this machine`,
  ENOTFOUND: ({ host }) => `HOST ${host} is not known`,
};

/** Begins to serve. Answers the URL; throws a `ConfigError` where address or port cannot be had. */
export async function listen(
  app: FastifyInstance,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? REASONS[String(error.code)] : undefined;
    throw reason ? new ConfigError(reason({ host, port })) : error;
  }
}
