import { z } from 'zod';
import { PROBLEMS, type Problem, type ProblemCode } from './problems.ts';

/** The media type of every refusal (RFC 9457 §3). */
export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** The body of a refusal: RFC 9457, with the members that existing clients read beside it. */
export const problemBodySchema = z
  .object({
    type: z.string().meta({ description: 'URI reference of the documentation of `code`.' }),
    title: z.string().meta({ description: 'What kind of problem it is, the same for every occurrence.' }),
    status: z.int().meta({ description: 'The status of the answer.' }),
    detail: z.string().meta({ description: 'What is wrong with this request.' }),
    code: z.string().meta({ description: 'Stable, for programs to key on; see docs/errors.md.' }),
    message: z.string().meta({ description: 'The same text as `detail`, under the name v1 clients read.' }),
    requestId: z.string().meta({ description: 'Under which the server logged the request.' }),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .exactOptional()
      .meta({ description: 'Every mistake in the request, with its path.' }),
  })
  .meta({
    id: 'Problem',
    description: 'Why a request was refused (RFC 9457).',
    examples: [
      {
        type: '/docs/errors#invalid-request',
        title: 'The request is not valid',
        status: 400,
        detail: 'nameSpace: custom is a reserved name',
        code: 'INVALID_REQUEST',
        message: 'nameSpace: custom is a reserved name',
        requestId: 'req-42',
        errors: [{ path: 'nameSpace', message: 'custom is a reserved name' }],
      },
    ],
  });

/** What a refusal says. */
export type ProblemBody = z.output<typeof problemBodySchema>;

/** The heading of a problem in the documentation: `not-found`. */
export function problemAnchor(code: ProblemCode): string {
  return code.toLowerCase().replaceAll('_', '-');
}

/** The stable URI reference of a problem's documentation: `/docs/errors#not-found`. */
export function problemType(code: ProblemCode): string {
  return `/docs/errors#${problemAnchor(code)}`;
}

/** The body that tells a client about a problem. It holds nothing but what the problem says for the client's eyes. */
export function problemBody(problem: Problem, requestId: string): ProblemBody {
  const { code, detail, errors, status } = problem;
  const body = {
    type: problemType(code),
    title: PROBLEMS[code].title,
    status,
    detail,
    code,
    message: detail,
    requestId,
  };
  return errors ? { ...body, errors: errors.map(({ path, message }) => ({ path, message })) } : body;
}
