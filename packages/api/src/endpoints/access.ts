import type { Access } from '../endpoint.ts';
import type { Scope } from '../scope.ts';

// Literal types throughout: whether a handler has a principal is derived from them.

/** A bearer token, or the console's session, with this scope. */
export function token<S extends Scope>(scope: S): { readonly kind: 'token'; readonly scope: S } {
  return { kind: 'token', scope };
}

/** The account's v1 key. */
export const API_KEY = { kind: 'apiKey' } as const satisfies Access;

/** A page of an origin that the channel allows. */
export const ORIGIN = { kind: 'visitor', begins: true } as const satisfies Access;

/** The visitor of such a page, who has begun a conversation. */
export const VISITOR = { kind: 'visitor', begins: false } as const satisfies Access;

/** Everybody. */
export const PUBLIC = { kind: 'public' } as const satisfies Access;

/** The handler checks the HTTP Basic credentials of a client. */
export const BASIC = { kind: 'public', examines: 'basic' } as const satisfies Access;

/** The handler checks what the platform of a channel shows. */
export const CHANNEL = { kind: 'public', examines: 'channel' } as const satisfies Access;

/** The handler looks at the console's session. */
export const SESSION = { kind: 'public', examines: 'session' } as const satisfies Access;
