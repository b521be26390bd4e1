/** The whole wire: endpoints, problems, limits, and how they are described. Nothing here does I/O. */

export { CHANNEL_KINDS } from './bodies/channels.ts';
export { OUTCOMES, POLICY_STATES } from './bodies/decision.ts';
export { AGENT_STATUSES } from './bodies/directory.ts';
export { INVOCATION_SOURCES } from './bodies/function-logs.ts';
export { BREAKER_STATES } from './bodies/functions.ts';
export { DEFAULT_SESSION, RESERVED_NAMESPACES } from './bodies/namespace.ts';
export { USAGE_INTERVALS } from './bodies/policy-usage.ts';
export * from './bot-context.ts';
export * from './endpoint.ts';
export { ENDPOINTS, type EndpointId, type Endpoints } from './endpoints.ts';
export { errorsDocument } from './errors-document.ts';
export { API_KEY_HEADER, CSRF_HEADER, LAST_EVENT_ID, QUERY_TOKEN, SESSION_COOKIE } from './headers.ts';
export { type JsonFault, type JsonObject, jsonFault } from './json-value.ts';
export * from './limits.ts';
export * from './models.ts';
export { openapiDocument } from './openapi.ts';
export { type ParseResult, parseWith } from './parse.ts';
export {
  PROBLEM_MEDIA_TYPE,
  type ProblemBody,
  problemBody,
  problemBodySchema,
  problemType,
} from './problem-body.ts';
export {
  PROBLEMS,
  Problem,
  type ProblemCode,
  type ProblemDefinition,
  type ProblemDetail,
  type ProblemOptions,
} from './problems.ts';
export { isMalformed, problemsOf } from './problems-of.ts';
export type { CallId, CallOf, EventOf, ReplyOf, RequestOf, StreamId } from './request.ts';
export { ROLE_SCOPES, ROLES, type Role, SCOPE_DESCRIPTIONS, SCOPES, type Scope } from './scope.ts';
export { SDE_ATTRIBUTES, type SdeAttribute } from './sde-attributes.ts';
export { validationErrors, writePath } from './validation-errors.ts';
