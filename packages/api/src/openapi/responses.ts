import { type EndpointDefinition, EVENT_STREAM, type Reply } from '../endpoint.ts';
import type { JsonObject } from '../json-value.ts';
import { PROBLEM_MEDIA_TYPE, problemBodySchema, problemType } from '../problem-body.ts';
import { PROBLEMS, type ProblemCode } from '../problems.ts';
import { problemsOf } from '../problems-of.ts';
import type { ComponentSchemas } from './component-schemas.ts';

type Response = {
  readonly description: string;
  readonly content?: JsonObject;
  readonly headers?: JsonObject;
};

/** The answers of an endpoint by status: its replies, and the problems it can meet. */
export function responsesOf(endpoint: EndpointDefinition, schemas: ComponentSchemas): JsonObject {
  const responses = new Map<string, Response>();
  for (const [status, reply] of Object.entries(endpoint.replies)) {
    responses.set(status, replyResponse(reply, schemas));
  }
  for (const [status, codes] of byStatus(problemsOf(endpoint))) {
    const refusal = problemResponse(codes, schemas);
    responses.set(status, merge(responses.get(status), refusal));
  }
  return Object.fromEntries(responses);
}

function replyResponse(reply: Reply, schemas: ComponentSchemas): Response {
  const { body, events, headers } = reply;
  const schema = body && schemas.describe(body);
  const types = reply.contentTypes ?? ['application/json'];
  return {
    description: reply.description,
    ...(schema && { content: Object.fromEntries(types.map((type) => [type, { schema }])) }),
    ...(events && { content: { [EVENT_STREAM]: describeEvents(events, schemas) } }),
    ...(headers && { headers: describeHeaders(headers) }),
  };
}

/** OpenAPI 3.1 has no words for the items of a stream: the data of each event is described beside it. */
function describeEvents(events: NonNullable<Reply['events']>, schemas: ComponentSchemas): JsonObject {
  const described = Object.entries(events).map(([name, data]) => [name, schemas.describe(data)]);
  const description = `Server-sent events: ${Object.keys(events).join(', ')}; the data of each is JSON.`;
  return { schema: { type: 'string', description }, 'x-events': Object.fromEntries(described) };
}

function describeHeaders(headers: NonNullable<Reply['headers']>): JsonObject {
  const described = Object.entries(headers).map(([name, { description, example }]) => [
    name,
    { description, schema: { type: 'string' }, ...(example !== undefined && { example }) },
  ]);
  return Object.fromEntries(described);
}

function problemResponse(codes: readonly ProblemCode[], schemas: ComponentSchemas): Response {
  const lines = codes.map((code) => `- [\`${code}\`](${problemType(code)}): ${PROBLEMS[code].title}`);
  const schema = schemas.describe(problemBodySchema);
  return { description: lines.join('\n'), content: { [PROBLEM_MEDIA_TYPE]: { schema } } };
}

function byStatus(codes: readonly ProblemCode[]): ReadonlyMap<string, readonly ProblemCode[]> {
  const grouped = new Map<string, ProblemCode[]>();
  for (const code of codes) {
    const status = String(PROBLEMS[code].status);
    grouped.set(status, [...(grouped.get(status) ?? []), code]);
  }
  return grouped;
}

function merge(reply: Response | undefined, refusal: Response): Response {
  if (!reply) return refusal;
  return {
    ...reply,
    description: `${reply.description}\n${refusal.description}`,
    content: { ...reply.content, ...refusal.content },
  };
}
