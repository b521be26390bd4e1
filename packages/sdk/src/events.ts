import type { CallOf, EventOf, StreamId } from '@conversation-orchestrator/api';
import { ApiProblem, readProblem } from './api-problem.ts';
import { buildRequest, type Parts, type WireRequest } from './build-request.ts';
import { tokensOf } from './call.ts';
import { type FollowOptions, followStream } from './follow-stream.ts';
import type { ConnectionOptions } from './options.ts';
import { ROUTES } from './routes.generated.ts';
import { withToken } from './with-token.ts';

/**
 * Follows an endpoint whose answer goes on: an event as each happens, over reconnects without a gap or a repetition, until the signal is
 * aborted or the loop is left. Throws an `ApiProblem` where the request is refused.
 */
export type Events = <Id extends StreamId>(
  id: Id,
  request: CallOf<Id>,
  options?: FollowOptions,
) => AsyncGenerator<EventOf<Id>>;

/** Makes the function that follows endpoints: it brings credentials along, and opens again what breaks off. */
export function createEvents(connection: ConnectionOptions, tokens = tokensOf(connection)): Events {
  return <Id extends StreamId>(id: Id, request: CallOf<Id>, options?: FollowOptions) => {
    const wire = buildRequest(ROUTES[id], connection.baseUrl, request as Parts, connection);
    const fetched = connection.fetch ?? globalThis.fetch;
    const events = followStream((lastEventId, signal) => {
      const sent = resumed(wire, lastEventId);
      const open = (bearing: WireRequest) => openStream(bearing, fetched, signal);
      return tokens ? withToken(sent, tokens, signal, open) : open(sent);
    }, options);
    // The table says which events come: the server is built from the same one.
    return events as AsyncGenerator<EventOf<Id>>;
  };
}

function resumed(request: WireRequest, lastEventId: string | undefined): WireRequest {
  const headers = new Headers(request.headers);
  headers.set('accept', 'text/event-stream, application/problem+json');
  if (lastEventId !== undefined) headers.set('last-event-id', lastEventId);
  return { ...request, headers };
}

/** Opens a stream. Throws an `ApiProblem` where there is no answer, or another than a stream. */
export async function openStream(
  { url, ...init }: WireRequest,
  fetched: typeof fetch,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const response = await fetched(url, { ...init, redirect: 'error', signal }).catch((cause: unknown) => {
    throw new ApiProblem({ code: 'UNREACHABLE', status: 0, detail: 'the service did not answer', cause });
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (response.ok && isStream && response.body) return response.body;
  throw readProblem(response.status, await response.json().catch(() => undefined));
}
