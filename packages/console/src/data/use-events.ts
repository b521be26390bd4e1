import type { CallOf, EventOf, StreamId } from '@conversation-orchestrator/api';
import type { StreamState } from '@conversation-orchestrator/sdk';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { events, failedWith } from './call.ts';
import { SESSION_KEY } from './query-client.ts';

/** Whether what is shown is told as it happens; `waiting`: not now, and it is tried again. */
export type Liveness = 'connecting' | StreamState;

/** How often is asked for what is new while nobody tells. */
const LOOK_MS = 1_000;

/**
 * Follows an endpoint while the page is in sight; where it left off, when it comes back into sight. `everyMs` says how often to ask instead:
 * not at all, while the stream is open.
 */
export function useEvents<Id extends StreamId>(
  id: Id,
  request: CallOf<Id>,
  onEvent: (event: EventOf<Id>) => void,
): { readonly liveness: Liveness; readonly everyMs: number | undefined } {
  const client = useQueryClient();
  const [liveness, setLiveness] = useState<Liveness>('connecting');
  const tell = useEffectEvent(onEvent);
  const written = JSON.stringify(request);
  useEffect(() => {
    let lastEventId: string | undefined;
    const follow = async (signal: AbortSignal) => {
      const options = { signal, onState: setLiveness, ...(lastEventId !== undefined && { lastEventId }) };
      try {
        for await (const event of events(id, JSON.parse(written) as CallOf<Id>, options)) {
          lastEventId = event.id ?? lastEventId;
          tell(event);
        }
      } catch (problem) {
        setLiveness('waiting');
        if (failedWith(problem, 'UNAUTHENTICATED')) void client.invalidateQueries({ queryKey: SESSION_KEY });
      }
    };
    return whileInSight((signal) => void follow(signal));
  }, [client, id, written]);
  return { liveness, everyMs: liveness === 'waiting' ? LOOK_MS : undefined };
}

/** Does something as long as the page is in sight, again whenever it comes back. Browsers open few connections, and other pages want theirs. */
function whileInSight(begin: (signal: AbortSignal) => void): () => void {
  let ending: AbortController | undefined;
  const look = () => {
    if (document.hidden) {
      ending?.abort();
      ending = undefined;
    } else if (!ending) {
      ending = new AbortController();
      begin(ending.signal);
    }
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    ending?.abort();
  };
}
