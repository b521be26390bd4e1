import type { JsonObject } from '@conversation-orchestrator/api';
import type { Handlers } from '../http/handlers.ts';
import type { Metrics } from './metrics.ts';
import type { Readiness } from './readiness.ts';

type OperationEndpoints = 'health.live' | 'health.ready' | 'metrics.read' | 'openapi.read';

export type OperationRoutesOptions = {
  readonly readiness: Readiness;
  readonly metrics: Metrics;
  readonly openapi: JsonObject;
};

/** The routes of what machines ask about the service. */
export function operationRoutes({
  readiness,
  metrics,
  openapi,
}: OperationRoutesOptions): Pick<Handlers, OperationEndpoints> {
  return {
    'health.live': async () => ({ status: 200, body: { status: 'ok' } }),
    async 'health.ready'() {
      const { isReady, checks } = await readiness();
      return isReady
        ? { status: 200, body: { status: 'ready', checks } }
        : { status: 503, body: { status: 'unready', checks } };
    },
    'metrics.read': async () => ({ status: 200, body: await metrics.read() }),
    'openapi.read': async () => ({ status: 200, body: openapi }),
  };
}
