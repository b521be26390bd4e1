import { describe, expect, it } from 'vitest';
import { problemBody, problemBodySchema } from './problem-body.ts';
import { Problem } from './problems.ts';

describe('problemBody', () => {
  it('has the members of RFC 9457 and those of v1 beside them', () => {
    const problem = new Problem('INVALID_REQUEST', 'nameSpace: is required', {
      errors: [{ path: 'nameSpace', message: 'is required' }],
    });
    expect(problemBody(problem, 'req-1')).toEqual({
      type: '/docs/errors#invalid-request',
      title: 'The request is not valid',
      status: 400,
      detail: 'nameSpace: is required',
      code: 'INVALID_REQUEST',
      message: 'nameSpace: is required',
      requestId: 'req-1',
      errors: [{ path: 'nameSpace', message: 'is required' }],
    });
  });

  it('says the title where a problem gives no detail of its own', () => {
    expect(problemBody(new Problem('DOCUMENT_TOO_LARGE'), 'req-1')).toMatchObject({
      status: 413,
      detail: 'document too large',
      message: 'document too large',
    });
  });

  it('never holds the cause, the stack or the headers', () => {
    const problem = new Problem('UNAVAILABLE', 'try again', {
      cause: new Error('password=hunter2'),
      headers: { 'Retry-After': '1' },
    });
    const text = JSON.stringify(problemBody(problem, 'req-1'));
    expect(text).not.toMatch(/hunter2|stack|Retry-After/);
    expect(problem.cause).toBeInstanceOf(Error);
  });

  it('is what its schema describes', () => {
    const body = problemBody(new Problem('NOT_FOUND', 'policy x'), 'req-1');
    expect(problemBodySchema.parse(body)).toEqual(body);
  });
});
