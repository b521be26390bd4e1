/** What the catalogue says of one code. `docs/errors.md` is written from it. */
export type ProblemDefinition = {
  readonly status: number;
  /** The same for every occurrence (RFC 9457 §3.1.3). */
  readonly title: string;
  /** When it occurs and what to do about it. */
  readonly description: string;
};

const define = <const T extends Readonly<Record<string, ProblemDefinition>>>(catalogue: T) => catalogue;

/** Every way in which a request can be refused. Codes are stable: clients key on them. */
export const PROBLEMS = define({
  INVALID_JSON: {
    status: 400,
    title: 'The body is not valid JSON',
    description:
      'The body could not be parsed, or names a member of an object twice. `detail` says where. Send well-formed JSON (RFC 8259) in UTF-8; where YAML is accepted, well-formed YAML.',
  },
  INVALID_REQUEST: {
    status: 400,
    title: 'The request is not valid',
    description:
      'A parameter, a header or the body does not have the documented shape, or breaks a limit. `errors` lists every mistake with its path. Identifiers are strings: a number is refused, not converted.',
  },
  INVALID_POLICY: {
    status: 400,
    title: 'The policy cannot work as written',
    description:
      'The document has the right shape, but a condition, an expression or an action is wrong: syntax, unknown function, bad zone, types. `errors` lists every mistake with its path. `POST /v2/accounts/{accountId}/policies/validate` gives positions too.',
  },
  UNAUTHENTICATED: {
    status: 401,
    title: 'Credentials are missing or no longer valid',
    description:
      'There is no token, key or session in the request, or it is malformed, expired or revoked. Log in again and repeat the request once.',
  },
  INVALID_CREDENTIALS: {
    status: 401,
    title: 'Wrong credentials',
    description:
      'The client id and secret, or the e-mail and password, do not belong together. Which of the two is wrong is never said.',
  },
  FORBIDDEN_ACCOUNT: {
    status: 403,
    title: 'The credentials belong to another account',
    description: 'The account in the path or body is not the one the credentials were issued for.',
  },
  FORBIDDEN_SCOPE: {
    status: 403,
    title: 'The credentials do not allow this',
    description:
      'The token lacks the scope, or the user the role, that the endpoint needs; `detail` names it.',
  },
  FORBIDDEN_CSRF: {
    status: 403,
    title: 'The CSRF token is missing or wrong',
    description:
      'A change made with the console’s session must carry its CSRF token in the header `x-csrf-token`. `GET /console/session` gives it.',
  },
  FORBIDDEN_ORIGIN: {
    status: 403,
    title: 'The channel does not allow this page',
    description:
      'There is no web channel of this id, or the origin of the page (the header `Origin`) is not among its `allowedOrigins`. Which of the two is never said. Add the origin to the channel: scheme, host and port, without a path.',
  },
  UNKNOWN_ROUTE: {
    status: 404,
    title: 'There is nothing at this address',
    description: 'No endpoint has this path. `GET /openapi.json` lists all of them.',
  },
  NOT_FOUND: {
    status: 404,
    title: 'There is no such thing',
    description: 'The account has no policy, attribute, skill, … of this name or id; `detail` names it.',
  },
  DOCUMENT_NOT_FOUND: {
    status: 404,
    title: 'There is no such context document',
    description: 'Nothing is kept under this namespace and session, or it has expired.',
  },
  PROPERTY_NOT_FOUND: {
    status: 404,
    title: 'There is no such property',
    description: 'The context document has no property of this name, or has expired.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: 'The method is not allowed here',
    description: 'The path exists, with other methods: the header `Allow` lists them.',
  },
  NAME_TAKEN: {
    status: 409,
    title: 'The name is taken',
    description:
      'Something of this kind with this name or id exists in the account. Change that, or choose another.',
  },
  IN_USE: {
    status: 409,
    title: 'It is still in use',
    description: 'Other parts of the configuration refer to it; `errors` lists them. Change those first.',
  },
  CHAT_NOT_YOURS: {
    status: 409,
    title: 'Somebody else has the chat',
    description:
      'The chat does not ring at this agent, another one has it, or it has ended. Read it to see who has it.',
  },
  LAST_ADMIN: {
    status: 409,
    title: 'The account needs an administrator',
    description: 'The last user with the role `admin` cannot be removed or lose the role.',
  },
  ACCOUNT_AMBIGUOUS: {
    status: 409,
    title: 'The user belongs to several accounts',
    description:
      'E-mail and password are right in more than one account. Repeat the sign-in with `accountId`.',
  },
  NOT_A_NUMBER: {
    status: 409,
    title: 'The property is not a number',
    description:
      'Only a number, or an absent property, can be incremented, and the sum must be a finite number. Nothing was changed.',
  },
  PRECONDITION_FAILED: {
    status: 412,
    title: 'It has changed in the meantime',
    description:
      'The header `If-Match` or `If-None-Match` does not hold for the present state. Nothing was changed. Read it again, and decide anew.',
  },
  DOCUMENT_TOO_LARGE: {
    status: 413,
    title: 'document too large',
    description:
      'The context document would have more than 800,000 characters as JSON, or too many properties. Nothing of the call was kept.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'The body is too large',
    description: 'The body has more bytes than the endpoint accepts.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'The body comes in an unsupported form',
    description:
      'The endpoint does not read bodies of this `Content-Type`. Most take `application/json` only.',
  },
  PRECONDITION_REQUIRED: {
    status: 428,
    title: 'The header If-Match is required',
    description:
      'A change of an existing policy or of the order must say what it was made from: `If-Match` with the `ETag` that was read, or `*` for whatever it is now.',
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    title: 'Too many requests',
    description: 'Wait the number of seconds in the header `Retry-After`, then repeat the request.',
  },
  TOO_MANY_STREAMS: {
    status: 429,
    title: 'Too many streams are open',
    description:
      'The account, or this server, has as many open event streams as it may have. Close those nobody reads, or come back after `Retry-After`; until then, ask for what is new from time to time.',
  },
  INTERNAL: {
    status: 500,
    title: 'Something went wrong here',
    description:
      'A defect of the server; it is logged under `requestId`. Whether a change was made is not known.',
  },
  SECRETS_UNAVAILABLE: {
    status: 503,
    title: 'Secrets cannot be kept on this server',
    description:
      'The key that secrets are encrypted with is not configured, cannot be read, or is not the one that the secrets there are were encrypted with. `detail` says which, and names the variable to set. Nothing was changed.',
  },
  POLICIES_UNAVAILABLE: {
    status: 503,
    title: 'The policies could not be loaded',
    description:
      'The store did not answer, so there is no decision. This is never the same as “no policy matched”. Repeat after `Retry-After`.',
  },
  UNAVAILABLE: {
    status: 503,
    title: 'The service cannot answer now',
    description:
      'A store does not answer, or the server is overloaded, starting or stopping. Repeat after `Retry-After`.',
  },
});

/** One way in which a request can be refused. */
export type ProblemCode = keyof typeof PROBLEMS;

/** One mistake in a request: where, as `conditions[0].value`, and what. */
export type ProblemDetail = { readonly path: string; readonly message: string };

/** What a problem may carry besides its code and detail. */
export type ProblemOptions = {
  readonly errors?: readonly ProblemDetail[];
  /** Headers of the answer, such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Logged, never sent. */
  readonly cause?: unknown;
};

/** A request that cannot be served. Thrown by use cases, turned into an answer in one place. `detail` is sent to the client. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly ProblemDetail[];
  readonly headers?: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, detail: string = PROBLEMS[code].title, options: ProblemOptions = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = PROBLEMS[code].status;
    this.detail = detail;
    if (options.errors) this.errors = options.errors;
    if (options.headers) this.headers = options.headers;
  }
}
