import { SpanStatusCode } from '@opentelemetry/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RecordedSpan, registerRecordingTracer } from '../testing/recording-tracer.ts';
import { startTestServer, TEST_ACCOUNT, type TestServer } from '../testing/start-test-server.ts';

let recording: ReturnType<typeof registerRecordingTracer>;
let server: TestServer;
beforeAll(async () => {
  recording = registerRecordingTracer();
  server = await startTestServer();
});
afterAll(async () => {
  await server.stop();
  recording.unregister();
});

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const latest = (name: string): RecordedSpan | undefined =>
  recording.spans.findLast((span) => span.name === name);

test('a request is a span of the trace its sender began, and the decision in it a part of that', async () => {
  const token = await server.logIn();
  await server.send('POST', '/v2/policy/nextaction', {
    token,
    json: { accountId: TEST_ACCOUNT.id },
    headers: { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` },
  });
  const request = latest('POST /v2/policy/nextaction');
  const decision = latest('decision');
  expect(request).toMatchObject({
    ended: true,
    parent: '00f067aa0ba902b7',
    spanContext: { traceId: TRACE },
    options: {
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/v2/policy/nextaction',
        'endpoint.id': 'nextAction.ask',
      },
    },
  });
  expect(request?.status).toBeUndefined();
  expect(decision).toMatchObject({
    ended: true,
    parent: request?.spanContext.spanId,
    spanContext: { traceId: TRACE },
    options: {
      attributes: {
        'decision.outcome': 'NO_POLICIES_ENABLED',
        'decision.revision': 0,
        'decision.degraded': false,
      },
    },
  });
});

test('what the client got wrong is no error of the server; what the server got wrong is', async () => {
  const token = await server.logIn();
  const path = `/v2/accounts/${TEST_ACCOUNT.id}/skills`;
  await server.send('GET', `${path}/none`, { token });
  expect(latest('GET /v2/accounts/{accountId}/skills/{skillId}')).toMatchObject({ ended: true });
  expect(latest('GET /v2/accounts/{accountId}/skills/{skillId}')?.status).toBeUndefined();
  server.stores.directory.listSkills = () => Promise.reject(new Error('broken'));
  await server.send('GET', path, { token });
  expect(latest('GET /v2/accounts/{accountId}/skills')).toMatchObject({
    ended: true,
    status: { code: SpanStatusCode.ERROR },
  });
});
