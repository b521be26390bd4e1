import type { EndpointId } from '@conversation-orchestrator/api';
import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';

/** A page of a list that goes on. */
type Page = { readonly nextCursor?: string };

/** Reads a list page by page, from the first on. `request` tells this list from others of the endpoint `id`; `ask` reads one page. */
export function usePages<P extends Page>(
  id: EndpointId,
  request: unknown,
  ask: (cursor: { readonly cursor?: string }, signal: AbortSignal) => Promise<P>,
): UseInfiniteQueryResult<readonly P[], Error> {
  return useInfiniteQuery({
    queryKey: [id, request, 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => ask(pageParam === undefined ? {} : { cursor: pageParam }, signal),
    getNextPageParam: ({ nextCursor }: P) => nextCursor,
    select: ({ pages }): readonly P[] => pages,
  });
}
