import { openapiDocument } from '@conversation-orchestrator/api';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type OpenapiDocument, operationsOf } from './operations.ts';
import type { RawRequest } from './raw-request.ts';
import { exampleRequest, requestsTo } from './requests.ts';
import { SchemaValues } from './schema-values.ts';

const DOCUMENT = openapiDocument('test') as unknown as OpenapiDocument;
const credentials = { authorization: 'Bearer right' };

function partsOf(id: string) {
  const operation = operationsOf(DOCUMENT).find((one) => one.id === id);
  if (!operation) throw new Error(`there is no operation ${id}`);
  return { operation, credentials, values: new SchemaValues(DOCUMENT, { accountId: 'mine' }) };
}

const sample = (id: string, count: number): readonly RawRequest[] =>
  fc.sample(requestsTo(partsOf(id)), { numRuns: count, seed: 1 });

it('the request of the documentation has its examples, and the account that is known', () => {
  const { body, ...request } = exampleRequest(partsOf('policies.replace'));
  expect(request).toMatchObject({
    method: 'PUT',
    path: '/v2/accounts/mine/policies/vip',
    headers: credentials,
  });
  expect(JSON.parse(String(body))).toEqual({
    name: 'VipRule_Session',
    actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: '{{custom.vipSkill}}' } }],
  });
});

it('the same seed makes the same requests', () => {
  expect(sample('context.save', 20)).toEqual(sample('context.save', 20));
});

it('among some hundred requests there are right and wrong ones of every kind', () => {
  const requests = sample('context.save', 400);
  const bodies = requests.map(({ body }) => String(body));
  const kinds = {
    documented: bodies.filter((body) => body.includes('"nameSpace":"myNamespace"')),
    large: bodies.filter((body) => body.length > 60_000),
    deep: bodies.filter((body) => body.includes('[[[[') || body.includes('[{"a":[{"a":[')),
    empty: bodies.filter((body) => body === ''),
    broken: bodies.filter((body) => body === '{'),
    hostileNames: bodies.filter((body) => body.includes('__proto__')),
    otherMediaTypes: requests.filter(({ headers }) => headers['content-type'] !== 'application/json'),
    noCredentials: requests.filter(({ headers }) => headers['authorization'] !== 'Bearer right'),
    oddHeaders: requests.filter(({ headers }) => 'x-request-id' in headers || 'cookie' in headers),
  };
  for (const [kind, found] of Object.entries(kinds)) expect(found.length, kind).toBeGreaterThan(0);
  const paths = sample('policies.get', 400).map(({ path }) => path);
  for (const part of ['%00', '..', '%ff', '%F0%9F', 'x'.repeat(257)]) {
    expect(
      paths.some((path) => path.includes(part)),
      part,
    ).toBe(true);
  }
});
