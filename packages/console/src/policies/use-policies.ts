import type { StoredPolicy } from '@conversation-orchestrator/api';
import type { Answer } from '@conversation-orchestrator/sdk';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';

const POLL_MS = 20_000;

/** The list of policies, in order; read again now and then, so that changes of others are seen. */
export function usePolicies() {
  return useReply('policies.list', { params: { accountId: useAccountId() } }, { everyMs: POLL_MS });
}

/** Shows a change of the list at once, before the server has confirmed it. What it answers is read afterwards in any case. */
export function useShowAtOnce(): (
  edit: (policies: readonly StoredPolicy[]) => readonly StoredPolicy[],
) => void {
  const client: QueryClient = useQueryClient();
  const key = ['policies.list', { params: { accountId: useAccountId() } }];
  return (edit) => {
    void client.cancelQueries({ queryKey: key });
    client.setQueryData<Answer<'policies.list'>>(key, (shown) =>
      shown === undefined
        ? shown
        : { ...shown, body: { ...shown.body, policies: edit(shown.body.policies) } },
    );
  };
}
