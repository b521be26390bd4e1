import { isDeepStrictEqual } from 'node:util';
import {
  ENDPOINTS,
  type Endpoint,
  EVENT_STREAM,
  PROBLEM_MEDIA_TYPE,
  PROBLEMS,
  type ProblemCode,
  problemBodySchema,
  problemsOf,
  type Reply,
} from '@conversation-orchestrator/api';

/** An answer as it came, its body parsed when it is JSON. */
export type CheckedAnswer = {
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
};

/**
 * Throws unless an answer is one that the endpoint table documents for this request: status, media type, shape of the body, and no member
 * beyond those documented.
 */
export function checkReply(method: string, path: string, answer: CheckedAnswer): void {
  const endpoint = findEndpoint(method, path);
  if (answer.contentType.startsWith(PROBLEM_MEDIA_TYPE)) checkProblem(endpoint, answer);
  else if (endpoint) checkSuccess(endpoint, answer);
}

function checkSuccess(endpoint: Endpoint, answer: CheckedAnswer): void {
  const reply = endpoint.replies[answer.status];
  if (!reply) throw new Error(`${endpoint.id} documents no answer ${answer.status}`);
  checkBody(endpoint, reply, answer);
}

function checkBody({ id }: Endpoint, reply: Reply, { contentType, body, status }: CheckedAnswer): void {
  if (reply.events) {
    if (!contentType.startsWith(EVENT_STREAM)) throw new Error(`${id} answers ${contentType}, not events`);
    return;
  }
  if (!reply.body) {
    if (body !== '') throw new Error(`${id} answers ${status} with a body, and documents none`);
    return;
  }
  const mediaTypes = reply.contentTypes ?? ['application/json'];
  if (!mediaTypes.some((type) => contentType.startsWith(type))) {
    throw new Error(`${id} answers ${contentType}, documented is ${mediaTypes.join(', ')}`);
  }
  if (!contentType.startsWith('application/json')) return;
  if (!isDeepStrictEqual(reply.body.parse(body), body)) {
    throw new Error(`${id} answers with members it does not document: ${JSON.stringify(body)}`);
  }
}

/** A problem says the same thing in each of its members, and is one its endpoint documents. */
function checkProblem(endpoint: Endpoint | undefined, { body, status }: CheckedAnswer): void {
  const problem = problemBodySchema.strict().parse(body);
  const code = problem.code as ProblemCode;
  const { status: expected, title } = PROBLEMS[code];
  if (endpoint && !problemsOf(endpoint).includes(code)) {
    throw new Error(`${endpoint.id} documents no problem ${code}`);
  }
  if (status !== expected || problem.status !== expected || problem.title !== title) {
    throw new Error(`not what ${code} says: ${JSON.stringify(body)}`);
  }
  if (problem.message !== problem.detail) throw new Error(`message and detail differ in ${code}`);
}

/** The endpoint that serves an address: of several that could, the one whose path has the fewest parameters. */
function findEndpoint(method: string, path: string): Endpoint | undefined {
  const parametersIn = (endpoint: Endpoint) => endpoint.path.split('{').length;
  return Object.values<Endpoint>(ENDPOINTS)
    .filter((endpoint) => endpoint.method === method && patternOf(endpoint.path).test(path))
    .sort((a, b) => parametersIn(a) - parametersIn(b))[0];
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`);
}
