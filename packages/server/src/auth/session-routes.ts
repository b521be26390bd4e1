import { CSRF_HEADER, Problem } from '@conversation-orchestrator/api';
import type { AccessStores } from '../accounts/access-stores.ts';
import type { Clock } from '../clock.ts';
import type { Handlers } from '../http/handlers.ts';
import type { LoginThrottle } from './login-throttle.ts';
import { hashSecret } from './secret.ts';
import { clearSessionCookie, writeSessionCookie } from './session-cookie.ts';
import { csrfTokenOf, isCsrfTokenOf } from './session-id.ts';
import { signIn } from './sign-in.ts';
import { findSignedIn } from './signed-in.ts';

export type SessionRoutesOptions = {
  readonly stores: Pick<AccessStores, 'accounts' | 'sessions' | 'users'>;
  readonly throttle: LoginThrottle;
  readonly clock: Clock;
};

const NO_STORE = { 'Cache-Control': 'no-store' } as const;

/** The routes by which people sign in to the console. */
export function sessionRoutes(
  options: SessionRoutesOptions,
): Pick<Handlers, 'session.create' | 'session.read' | 'session.delete'> {
  const { sessions } = options.stores;
  return {
    async 'session.create'({ body, peer }) {
      const sessionId = await signIn(options, { ...body, address: peer.address });
      const cookie = writeSessionCookie(sessionId, peer.secure);
      return {
        status: 200,
        body: await describe(options, sessionId),
        headers: { 'Set-Cookie': cookie, ...NO_STORE },
      };
    },
    async 'session.read'({ peer }) {
      return { status: 200, body: await describe(options, peer.sessionId), headers: NO_STORE };
    },
    async 'session.delete'({ headers, peer }) {
      const { sessionId, secure } = peer;
      if (sessionId !== undefined && (await findSignedIn(options, sessionId))) {
        if (!isCsrfTokenOf(sessionId, headers[CSRF_HEADER])) throw new Problem('FORBIDDEN_CSRF');
        await sessions.remove(hashSecret(sessionId));
      }
      return { status: 204, headers: { 'Set-Cookie': clearSessionCookie(secure) } };
    },
  };
}

async function describe(options: SessionRoutesOptions, sessionId: string | undefined) {
  const signedIn = sessionId === undefined ? undefined : await findSignedIn(options, sessionId);
  const account = signedIn && (await options.stores.accounts.find(signedIn.user.accountId));
  if (sessionId === undefined || !account) throw new Problem('UNAUTHENTICATED', 'Nobody is signed in.');
  const { id, email, name, role } = signedIn.user;
  return {
    user: { id, email, name },
    account: { id: account.id, name: account.name },
    role,
    csrfToken: csrfTokenOf(sessionId),
  };
}
