import type { Answer } from '@conversation-orchestrator/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAccountId } from '../data/session.tsx';

/** The list as it is shown: read from the server, with changes of one's own that are still on their way. */
export type ShownList = Answer<'policies.list'>['body'];

/** Sends a change of the list, made of the list as it is shown when its turn comes. Answers the revision it led to, where that is known. */
export type SendChange = (
  shown: ShownList,
) => Promise<{ readonly revision: number; readonly policyId?: string }>;

const KEY = ['policies.change'];
const OUTDATED = ['policies.list', 'policies.get', 'revisions.list'] as const;

/**
 * Makes changes of the list one after the other, each on what the one before it left behind: quick changes of one's own never look like
 * those of somebody else. The list is read again after the last of them.
 */
export function useListChange(): (send: SendChange) => Promise<number> {
  const client = useQueryClient();
  const key = ['policies.list', { params: { accountId: useAccountId() } }];
  const { mutateAsync } = useMutation({
    mutationKey: KEY,
    scope: { id: KEY.join() },
    mutationFn: async (send: SendChange) => {
      const shown = client.getQueryData<Answer<'policies.list'>>(key);
      if (shown === undefined) throw new Error('The list was changed before it was read');
      const { revision, policyId } = await send(shown.body);
      client.setQueryData<Answer<'policies.list'>>(key, (now) =>
        now === undefined ? now : { ...now, body: takenOver(now.body, revision, policyId) },
      );
      return revision;
    },
    onSettled: () => {
      if (client.isMutating({ mutationKey: KEY }) > 1) return;
      for (const outdated of OUTDATED) void client.invalidateQueries({ queryKey: [outdated] });
    },
  });
  return mutateAsync;
}

/** The list after a change of one's own. Where others changed something in between, its revision stays: what is not shown must not be overwritten. */
export function takenOver(shown: ShownList, revision: number, policyId?: string): ShownList {
  return {
    ...shown,
    revision: revision === shown.revision + 1 ? revision : shown.revision,
    policies: shown.policies.map((policy) => (policy.id === policyId ? { ...policy, revision } : policy)),
  };
}
