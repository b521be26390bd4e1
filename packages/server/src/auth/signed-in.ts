import { ROLE_SCOPES } from '@conversation-orchestrator/api';
import type { AccessStores } from '../accounts/access-stores.ts';
import type { User } from '../accounts/user-store.ts';
import type { Clock } from '../clock.ts';
import type { Principal } from './principal.ts';
import { hashSecret } from './secret.ts';
import type { ConsoleSession } from './session-store.ts';

/** A session ends when nobody used it for this long … */
export const IDLE_MS = 30 * 60_000;

/** … and this long after it began, whatever happened. */
export const LONGEST_MS = 12 * 60 * 60_000;

// Using a session is written down this often at most: a page asks many things at once.
const NOTE_EVERY_MS = 60_000;

/** Somebody who is signed in to the console. */
export type SignedIn = { readonly user: User; readonly principal: Principal };

export type SignedInOptions = {
  readonly stores: Pick<AccessStores, 'sessions' | 'users'>;
  readonly clock: Clock;
};

/** Finds who is signed in under a session id, and keeps the session from becoming idle. */
export async function findSignedIn(
  options: SignedInOptions,
  sessionId: string,
): Promise<SignedIn | undefined> {
  const { stores, clock } = options;
  const session = await stores.sessions.find(hashSecret(sessionId), clock.now());
  const user = session && (await stores.users.find(session.userId));
  if (!user) return undefined;
  await keepAlive(options, session);
  return { user, principal: principalOf(user) };
}

async function keepAlive({ stores, clock }: SignedInOptions, session: ConsoleSession): Promise<void> {
  const expiresAt = Math.min(clock.now() + IDLE_MS, session.createdAt + LONGEST_MS);
  if (expiresAt - session.expiresAt >= NOTE_EVERY_MS) await stores.sessions.extend(session.idHash, expiresAt);
}

function principalOf({ accountId, id, name, role }: User): Principal {
  return { accountId, actor: { kind: 'user', id, name }, scopes: new Set(ROLE_SCOPES[role]) };
}
