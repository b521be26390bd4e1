import { openapiDocument } from '@conversation-orchestrator/api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../src/clock.ts';
import { startTestServer, type TestServer } from '../src/testing/start-test-server.ts';
import { TEST_DIALECTS, type TestDatabase } from '../src/testing/test-databases.ts';
import { addCaseAccount } from './http-conformance/case-account.ts';
import { checkRawAnswer } from './openapi-fuzz/check-raw-answer.ts';
import { furnishAccount } from './openapi-fuzz/furnish-account.ts';
import { type OpenapiDocument, operationsOf } from './openapi-fuzz/operations.ts';
import { type RawAnswer, type RawRequest, sendRaw } from './openapi-fuzz/raw-request.ts';
import { exampleRequest, type RequestParts, requestsTo } from './openapi-fuzz/requests.ts';
import { SchemaValues } from './openapi-fuzz/schema-values.ts';

/** The same requests each time, about two thousand of them, unless others or more are asked for. */
const SEED = Number(process.env['ORCHESTRATOR_FUZZ_SEED'] ?? 1);
const REQUESTS_PER_OPERATION = Number(process.env['ORCHESTRATOR_FUZZ_REQUESTS'] ?? 10);

const DOCUMENT = openapiDocument('test') as unknown as OpenapiDocument;
const OPERATIONS = operationsOf(DOCUMENT);
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'];

describe.each(TEST_DIALECTS)('on $name', ({ open }) => {
  let opened: TestDatabase;
  let server: TestServer;
  beforeAll(async () => {
    opened = await open();
    server = await startTestServer({ database: opened.database });
  });
  afterAll(async () => {
    await server.stop();
    await opened.dispose();
  });

  it('the server shows the document that is tested', async () => {
    const { body } = await server.send('GET', '/openapi.json');
    expect(Object.keys((body as OpenapiDocument).paths)).toEqual(Object.keys(DOCUMENT.paths));
  });

  describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
    let parts: RequestParts;
    beforeAll(async () => {
      const account = await addCaseAccount(server, systemClock);
      const { credentials, known } = await furnishAccount(server, account, operation);
      parts = { operation, credentials, values: new SchemaValues(DOCUMENT, known) };
    });

    it('answers the request that the documentation shows with success', async () => {
      const { status, text } = await ask(server, exampleRequest(parts));
      expect(operation.statuses).toContain(status);
      expect(status, text).toBeLessThan(300);
    });

    it('answers whatever it is sent so that one can understand it', async () => {
      const property = fc.asyncProperty(
        requestsTo(parts),
        async (request) => void (await ask(server, request)),
      );
      await fc.assert(property, {
        seed: SEED,
        numRuns: REQUESTS_PER_OPERATION,
        interruptAfterTimeLimit: 60_000,
        markInterruptAsFailure: true,
      });
    }, 70_000);
  });

  it.each(Object.keys(DOCUMENT.paths))('methods that are not described do nothing at %s', async (path) => {
    const described = OPERATIONS.filter((operation) => operation.path === path);
    const [operation] = described;
    if (!operation) throw new Error('nothing is described');
    const example = exampleRequest({ operation, values: new SchemaValues(DOCUMENT, {}), credentials: {} });
    for (const method of METHODS.filter((other) => !described.some((known) => known.method === other))) {
      const { status } = await ask(server, { ...example, method });
      expect(STATUSES_OF[method] ?? REFUSED, method).toContain(status);
    }
  });
});

// Where a path with parameters covers another, a method of the one reaches its gate through the other.
const REFUSED: readonly number[] = [401, 403, 405];
/** `OPTIONS` tells which methods there are; `HEAD` is `GET` without the body. */
const STATUSES_OF: Readonly<Record<string, readonly number[]>> = { OPTIONS: [204], HEAD: [200, ...REFUSED] };

/** Sends a request, and throws unless its answer can be understood. */
async function ask({ url }: TestServer, request: RawRequest): Promise<RawAnswer> {
  const answer = await sendRaw(url, request);
  checkRawAnswer(request, answer);
  return answer;
}
