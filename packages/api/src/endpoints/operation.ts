import { liveReply, metricsReply, openapiReply, readyReply } from '../bodies/operation.ts';
import { defineEndpoints } from '../endpoint.ts';
import { PUBLIC } from './access.ts';

const common = { method: 'GET', tag: 'Operation', access: PUBLIC, problems: [] } as const;

/** What machines ask about the service. */
export const operationEndpoints = defineEndpoints({
  'health.live': {
    ...common,
    path: '/healthz',
    summary: 'Is the process alive?',
    description: 'Answers while the process runs, whatever it depends on.',
    replies: { 200: { description: 'It is.', body: liveReply } },
  },
  'health.ready': {
    ...common,
    path: '/readyz',
    summary: 'Can it serve requests?',
    description: 'Asks what requests depend on.',
    replies: {
      200: { description: 'It can.', body: readyReply },
      503: { description: 'Not now.', body: readyReply },
    },
  },
  'metrics.read': {
    ...common,
    path: '/metrics',
    summary: 'Read metrics',
    description:
      'Counters and histograms in the Prometheus text format. They name no account, customer or conversation.',
    replies: { 200: { description: 'The metrics.', body: metricsReply, contentTypes: ['text/plain'] } },
  },
  'openapi.read': {
    ...common,
    path: '/openapi.json',
    summary: 'Describe the API',
    description: 'This document.',
    replies: { 200: { description: 'An OpenAPI 3.1 document.', body: openapiReply } },
  },
});
