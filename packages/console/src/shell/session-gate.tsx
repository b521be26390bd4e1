import { Center, Loader } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { type Session, SessionProvider, useSessionQuery } from '../data/session.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';

const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }));
const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page.tsx')).SignInPage }));

/**
 * Lets those in who are signed in. A session that ends while somebody works is asked for again over the page, which stays as it is:
 * nothing typed is lost.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const query = useSessionQuery();
  const [last, setLast] = useState<Session>();
  const current = query.data;
  if (current && current !== last) setLast(current);
  const session = current ?? last;
  if (session !== undefined)
    return (
      <SessionProvider session={session}>
        {children}
        {current === null && (
          <Suspense>
            <SignInAgain />
          </Suspense>
        )}
      </SessionProvider>
    );
  if (query.isError)
    return (
      <Center mih="100dvh" p="md">
        <FailureNotice error={query.error} onRetry={() => void query.refetch()} />
      </Center>
    );
  if (current === null)
    return (
      <Suspense>
        <SignInPage />
      </Suspense>
    );
  return (
    <Center mih="100dvh">
      <Loader />
    </Center>
  );
}
