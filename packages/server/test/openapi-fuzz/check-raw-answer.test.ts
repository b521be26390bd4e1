import { Problem, problemBody } from '@conversation-orchestrator/api';
import { expect, it } from 'vitest';
import { checkRawAnswer } from './check-raw-answer.ts';

const ASKED = { method: 'POST', path: '/v2/policy/nextaction?access_token=x', headers: {} };
const problem = problemBody(new Problem('INVALID_REQUEST'), 'request-1');

const check =
  (status: number, contentType: string, body: unknown, headers: object = {}) =>
  () =>
    checkRawAnswer(ASKED, {
      status,
      headers: { 'content-type': contentType, ...headers },
      text: typeof body === 'string' ? body : JSON.stringify(body),
    });

it('an answer that is documented, and a problem of the endpoint, can be understood', () => {
  expect(check(200, 'application/json; charset=utf-8', [])).not.toThrow();
  expect(check(400, 'application/problem+json', problem, { 'x-request-id': 'request-1' })).not.toThrow();
});

it.each([
  ['a failure of the server', check(500, 'application/problem+json', problem)],
  ['a stack trace', check(400, 'application/problem+json', { ...problem, detail: 'x\n    at f (a.ts:1:1)' })],
  ['a body of another shape', check(200, 'application/json', [{ type: 'SEND_MESSAGE' }])],
  [
    'a member nobody documents',
    check(200, 'application/json', [{ type: 'SEND_MESSAGE', payload: { message: 'x' }, id: 1 }]),
  ],
  ['a status nobody documents', check(201, 'application/json', [])],
  ['another media type', check(200, 'text/html', '[]')],
  ['a refusal that is no problem', check(400, 'text/plain', 'no')],
  ['a problem without its members', check(400, 'application/problem+json', { code: 'INVALID_REQUEST' })],
  [
    'a message that is not the detail',
    check(400, 'application/problem+json', { ...problem, message: 'other' }),
  ],
  ['a status that is not the problem’s', check(404, 'application/problem+json', problem)],
  [
    'a problem of another endpoint',
    check(409, 'application/problem+json', problemBody(new Problem('LAST_ADMIN'), 'a')),
  ],
  [
    'the request id of another request',
    check(400, 'application/problem+json', problem, { 'x-request-id': 'other' }),
  ],
])('%s cannot', (_, checking) => {
  expect(checking).toThrow();
});
