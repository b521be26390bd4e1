import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import type { LogFilters } from './logs-search.ts';
import { appendOlder, type LogPage, mergeNewest } from './merge-entries.ts';

const PAGE_SIZE = 50;
const POLL_MS = 2_500;

/** The decisions that fit, newest first. `live` asks for newer ones again and again; `loadOlder` goes on where the list ends. */
export function useLog(
  filters: LogFilters,
  live: boolean,
): {
  readonly query: UseQueryResult<LogPage, Error>;
  readonly loadOlder: () => void;
  readonly loadingOlder: boolean;
  readonly olderError: Error | null;
} {
  const client = useQueryClient();
  const params = { accountId: useAccountId() };
  const key = ['policyLogs.list', { params, filters }, 'followed'];
  const ask = async (more: { readonly cursor?: string }, signal?: AbortSignal) => {
    const query = { ...filters, ...more, summary: true, limit: PAGE_SIZE };
    return (await call('policyLogs.list', { params, query }, signal && { signal })).body;
  };

  const query = useQuery<LogPage, Error>({
    queryKey: key,
    queryFn: async ({ signal }) => mergeNewest(client.getQueryData<LogPage>(key), await ask({}, signal)),
    structuralSharing: false,
    refetchInterval: live ? POLL_MS : false,
  });
  const older = useMutation({
    mutationFn: (cursor: string) => ask({ cursor }),
    onSuccess: (page) => client.setQueryData<LogPage>(key, (shown) => shown && appendOlder(shown, page)),
  });
  const cursor = query.data?.nextCursor;
  return {
    query,
    loadOlder: () => cursor !== undefined && !older.isPending && older.mutate(cursor),
    loadingOlder: older.isPending,
    olderError: older.error,
  };
}
