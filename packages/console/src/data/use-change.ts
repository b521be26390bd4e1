import type { CallId, CallOf, EndpointId } from '@conversation-orchestrator/api';
import type { Answer } from '@conversation-orchestrator/sdk';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.ts';

/** Changes something through an endpoint; afterwards what was read from the endpoints of `outdates` is read again. */
export function useChange<Id extends CallId>(
  id: Id,
  outdates: readonly EndpointId[] = [],
): UseMutationResult<Answer<Id>, Error, CallOf<Id>> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (request: CallOf<Id>) => call(id, request),
    onSettled: () =>
      Promise.all(outdates.map((outdated) => client.invalidateQueries({ queryKey: [outdated] }))),
  });
}
