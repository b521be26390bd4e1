import { Problem } from '@conversation-orchestrator/api';
import type { AccessStores } from '../accounts/access-stores.ts';
import type { User } from '../accounts/user-store.ts';
import type { Clock } from '../clock.ts';
import type { LoginThrottle } from './login-throttle.ts';
import { verifyPassword } from './password.ts';
import { hashSecret } from './secret.ts';
import { createSessionId } from './session-id.ts';
import { IDLE_MS } from './signed-in.ts';

/** What a person signs in with, and from where. */
export type SignInRequest = {
  readonly accountId?: string;
  readonly email: string;
  readonly password: string;
  readonly address: string;
};

export type SignInOptions = {
  readonly stores: Pick<AccessStores, 'sessions' | 'users'>;
  readonly throttle: LoginThrottle;
  readonly clock: Clock;
};

/**
 * Starts a session of the console; answers its id, which is nowhere else. Throws `INVALID_CREDENTIALS`, as late for an unknown
 * address as for a wrong password, and `ACCOUNT_AMBIGUOUS` where both are right in several accounts.
 */
export async function signIn(options: SignInOptions, request: SignInRequest): Promise<string> {
  const { stores, throttle, clock } = options;
  const email = request.email.toLowerCase();
  const login = { name: email, address: request.address };
  throttle.check(login);
  // Before the password is checked, which takes a while: many attempts at once are many too.
  throttle.count(login);
  const users = (await stores.users.listByEmail(email)).filter(
    ({ accountId }) => request.accountId === undefined || accountId === request.accountId,
  );
  const user = onlyOne(await withPassword(users, request.password));
  throttle.forgive(login);
  const sessionId = createSessionId();
  const now = clock.now();
  await stores.sessions.add({
    idHash: hashSecret(sessionId),
    userId: user.id,
    createdAt: now,
    expiresAt: now + IDLE_MS,
  });
  await stores.users.noteSignIn(user.id, now);
  return sessionId;
}

async function withPassword(users: readonly User[], password: string): Promise<readonly User[]> {
  if (users.length === 0) await verifyPassword(password, undefined);
  const matching: User[] = [];
  // One after the other: hashing many at once would take the threads of everybody else.
  for (const user of users) if (await verifyPassword(password, user.passwordHash)) matching.push(user);
  return matching;
}

function onlyOne(users: readonly User[]): User {
  const [user, another] = users;
  if (!user) throw new Problem('INVALID_CREDENTIALS');
  if (another) throw new Problem('ACCOUNT_AMBIGUOUS');
  return user;
}
