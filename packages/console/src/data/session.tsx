import { type ReplyOf, ROLE_SCOPES, type Scope } from '@conversation-orchestrator/api';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { call, failedWith, setCsrfToken } from './call.ts';
import { SESSION_KEY } from './query-client.ts';

/** Who is signed in, and to which account. */
export type Session = ReplyOf<'session.read'>['body'];

const SessionContext = createContext<Session | undefined>(undefined);

/** Asks who is signed in; null is nobody. */
export function useSessionQuery(): UseQueryResult<Session | null, Error> {
  return useQuery({ queryKey: SESSION_KEY, queryFn: readSession, staleTime: 5 * 60_000 });
}

async function readSession(): Promise<Session | null> {
  if (!mayBeSignedIn()) return null;
  try {
    const { body } = await call('session.read', {});
    setCsrfToken(body.csrfToken);
    return body;
  } catch (error) {
    if (!failedWith(error, 'UNAUTHENTICATED')) throw error;
    setCsrfToken(undefined);
    noteSignedIn(false);
    return null;
  }
}

const HINT = 'console-signed-in';

/** Whether this browser has signed in and not out: a first visit need not ask the server to be told that nobody is signed in. */
function mayBeSignedIn(): boolean {
  try {
    return localStorage.getItem(HINT) !== null;
  } catch {
    return true;
  }
}

/** Notes that somebody signed in, or out. */
export function noteSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(HINT, '1');
    else localStorage.removeItem(HINT);
  } catch {
    // Storage may be forbidden: then the server is asked each time.
  }
}

/** Gives the session to the pages below. */
export function SessionProvider({
  session,
  children,
}: {
  readonly session: Session;
  readonly children: ReactNode;
}) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The session of whoever looks at the page. Only within the signed-in part of the console. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession outside of SessionProvider');
  return session;
}

/** The account every call is about. */
export function useAccountId(): string {
  return useSession().account.id;
}

/** Whether the signed-in user's role allows something. */
export function useAllowed(scope: Scope): boolean {
  return ROLE_SCOPES[useSession().role].includes(scope);
}
