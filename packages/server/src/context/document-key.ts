import {
  DEFAULT_SESSION,
  Problem,
  type ProblemDetail,
  RESERVED_NAMESPACES,
} from '@conversation-orchestrator/api';

/** Names one context document. The session `__default__` is the namespace's own document. */
export type DocumentKey = {
  readonly accountId: string;
  readonly nameSpace: string;
  readonly sessionId: string;
};

const NAME = /^\w{1,256}$/;
const MOST_SESSION_CHARACTERS = 256;
// NUL has no place in a PostgreSQL text, and half a surrogate pair none in UTF-8.
const UNKEEPABLE = /[\0\p{Surrogate}]/u;

/** The key of a session's document; without a session, or with an empty one, of the namespace's own. Throws `INVALID_REQUEST` for names that cannot be. */
export function documentKey(accountId: string, nameSpace: string, sessionId = ''): DocumentKey {
  const errors: ProblemDetail[] = [];
  const namespaceFault = faultOfNamespace(nameSpace);
  if (namespaceFault) errors.push({ path: 'nameSpace', message: namespaceFault });
  const sessionFault = faultOfSession(sessionId);
  if (sessionFault) errors.push({ path: 'sessionId', message: sessionFault });
  const [first] = errors;
  if (first) throw new Problem('INVALID_REQUEST', `${first.path}: ${first.message}`, { errors });
  return { accountId, nameSpace, sessionId: sessionId === '' ? DEFAULT_SESSION : sessionId };
}

function faultOfNamespace(nameSpace: string): string | undefined {
  if (!NAME.test(nameSpace)) return 'may only have 1 to 256 letters, digits and underscores';
  return RESERVED_NAMESPACES.includes(nameSpace) ? `${nameSpace} is a reserved name` : undefined;
}

function faultOfSession(sessionId: string): string | undefined {
  if (sessionId.length > MOST_SESSION_CHARACTERS)
    return `may only have ${MOST_SESSION_CHARACTERS} characters`;
  return UNKEEPABLE.test(sessionId) ? 'holds a character that cannot be kept' : undefined;
}
