import type { CallId, CallOf } from '@conversation-orchestrator/api';
import type { Answer, CallOptions } from '@conversation-orchestrator/sdk';
import { keepPreviousData, type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call } from './call.ts';

/** How often to ask again, whether to ask at all, and whether the answer to the question before stays until this one is answered. */
export type ReplyOptions = {
  readonly everyMs?: number;
  readonly enabled?: boolean;
  readonly keepPrevious?: boolean;
};

/** The answers of all endpoints together are too wide a union for the compiler; `useReply` says which one it is. */
const ask = call as unknown as (id: CallId, request: unknown, options: CallOptions) => Promise<unknown>;

/** Reads from an endpoint and keeps the answer; the same question elsewhere on the page is asked once. Its key is `[id, request]`. */
export function useReply<Id extends CallId>(
  id: Id,
  request: CallOf<Id>,
  { everyMs, enabled = true, keepPrevious = false }: ReplyOptions = {},
): UseQueryResult<Answer<Id>, Error> {
  const options: UseQueryOptions<unknown, Error> = {
    queryKey: [id, request as unknown],
    queryFn: ({ signal }) => ask(id, request, { signal }),
    enabled,
    ...(everyMs !== undefined && { refetchInterval: everyMs }),
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  };
  return useQuery(options) as UseQueryResult<Answer<Id>, Error>;
}
