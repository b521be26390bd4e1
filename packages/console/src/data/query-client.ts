import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { failedWith } from './call.ts';

/** The key of the session among the queries. */
export const SESSION_KEY = ['session.read'] as const;

/** Makes the cache of everything that was read. When the session is found to have ended, it is asked for again, and the gate shows the sign-in. */
export function createQueryClient(): QueryClient {
  const noticeEnd = (error: unknown): void => {
    if (failedWith(error, 'UNAUTHENTICATED')) void client.invalidateQueries({ queryKey: SESSION_KEY });
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] !== SESSION_KEY[0]) noticeEnd(error);
      },
    }),
    mutationCache: new MutationCache({ onError: noticeEnd }),
    defaultOptions: {
      // The client of the SDK repeats what is worth repeating.
      queries: { staleTime: 10_000, retry: false, networkMode: 'always' },
      // Without a connection a change fails at once: kept back, it would be made later, when nobody expects it.
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}
