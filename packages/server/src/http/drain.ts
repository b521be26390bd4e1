import type { FastifyInstance } from 'fastify';

/** Stops accepting connections and waits until every request under way is answered, or the deadline has come: then it hangs up. */
export async function drain(app: FastifyInstance, deadlineSeconds: number): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), deadlineSeconds * 1000);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
}
