import { z } from 'zod';
import { jsonObject } from '../json-value.ts';

/** The process runs. */
export const liveReply = z.object({ status: z.literal('ok') });

/** Whether requests can be served, and what stands in the way. */
export const readyReply = z.object({
  status: z.enum(['ready', 'unready']),
  checks: z
    .record(z.string(), z.enum(['ok', 'failing']))
    .meta({ description: 'Each thing requests depend on.', examples: [{ database: 'ok' }] }),
});

/** Prometheus text. */
export const metricsReply = z.string();

/** An OpenAPI 3.1 document. */
export const openapiReply = jsonObject();
