import { openapiDocument } from '@conversation-orchestrator/api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../src/clock.ts';
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts';
import { addCaseAccount } from './http-conformance/case-account.ts';
import { checkRawAnswer } from './openapi-fuzz/check-raw-answer.ts';
import { furnishAccount } from './openapi-fuzz/furnish-account.ts';
import { type OpenapiDocument, type Operation, operationsOf } from './openapi-fuzz/operations.ts';
import { type RawAnswer, type RawRequest, sendRaw } from './openapi-fuzz/raw-request.ts';
import { exampleRequest, requestsTo } from './openapi-fuzz/requests.ts';
import { SchemaValues } from './openapi-fuzz/schema-values.ts';

/** The same requests each time, unless others are asked for. */
const SEED = Number(process.env['ORCHESTRATOR_FUZZ_SEED'] ?? 1);
const REQUESTS_PER_OPERATION = Number(process.env['ORCHESTRATOR_FUZZ_REQUESTS'] ?? 20);

const DOCUMENT = openapiDocument('test') as unknown as OpenapiDocument;
const OPERATIONS = operationsOf(DOCUMENT);
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'];

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function ask(request: RawRequest): Promise<RawAnswer> {
  const answer = await sendRaw(server.url, request);
  checkRawAnswer(request, answer);
  return answer;
}

async function partsOf(operation: Operation) {
  const account = await addCaseAccount(server, systemClock);
  const { credentials, known } = await furnishAccount(server, account, operation);
  return { operation, credentials, values: new SchemaValues(DOCUMENT, known) };
}

it('the document is the one the server shows', async () => {
  const { body } = await server.send('GET', '/openapi.json');
  expect(Object.keys((body as OpenapiDocument).paths)).toEqual(Object.keys(DOCUMENT.paths));
});

describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  it('answers the request that the documentation shows with success', async () => {
    const { status, text } = await ask(exampleRequest(await partsOf(operation)));
    expect(operation.statuses).toContain(status);
    expect(status, text).toBeLessThan(300);
  });

  it('answers whatever it is sent so that one can understand it', async () => {
    const requests = requestsTo(await partsOf(operation));
    await fc.assert(
      fc.asyncProperty(requests, async (request) => void (await ask(request))),
      {
        seed: SEED,
        numRuns: REQUESTS_PER_OPERATION,
        interruptAfterTimeLimit: 15_000,
        markInterruptAsFailure: true,
      },
    );
  });
});

describe.each(Object.keys(DOCUMENT.paths))('%s', (path) => {
  const described = OPERATIONS.filter((operation) => operation.path === path);
  const others = METHODS.filter((method) => !described.some((operation) => operation.method === method));

  it.each(others)('answers %s, which is not described, without doing anything', async (method) => {
    const [first] = described;
    if (!first) throw new Error('nothing is described');
    const example = exampleRequest({
      operation: first,
      values: new SchemaValues(DOCUMENT, {}),
      credentials: {},
    });
    const { status } = await ask({ ...example, method });
    expect([200, 204, 400, 401, 404, 405]).toContain(status);
  });
});
