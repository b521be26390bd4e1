import type { StoredPolicy } from '@conversation-orchestrator/api';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { showDone, showFailure } from '../ui/toast.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { moveItem } from './move-item.ts';
import { type ShownList, useListChange } from './use-list-change.ts';
import { usePolicies, useShowAtOnce } from './use-policies.ts';

const OUTDATED = ['policies.list', 'policies.get', 'revisions.list'] as const;

/** A change that was not made because the policy had changed, and how to make it to the policy as it is now. */
type RefusedChange = { readonly policyId: string; readonly anyway: () => void };

/** Switching on and off, duplicating and deleting. Each is shown at once, can be undone, and never overwrites what somebody else changed. */
export function usePolicyChanges() {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const client = useQueryClient();
  const showAtOnce = useShowAtOnce();
  const change = useListChange();
  const remove = useChange('policies.delete', OUTDATED);
  const create = useChange('policies.create', OUTDATED);
  const policies = usePolicies().data?.body.policies ?? [];
  const [refused, setRefused] = useState<RefusedChange>();

  const refusal = (policyId: string, anyway: () => void) => (error: Error) =>
    failedWith(error, 'PRECONDITION_FAILED') ? setRefused({ policyId, anyway }) : showFailure(error, t);

  const toggle = (policy: StoredPolicy, ifMatch?: string): void => {
    const enabled = !policy.enabled;
    showAtOnce((shown) => shown.map((other) => (other.id === policy.id ? { ...other, enabled } : other)));
    const sendToggle = async ({ policies: shown }: ShownList) => {
      const { revision } = shown.find(({ id }) => id === policy.id) ?? policy;
      const { body } = await call('policies.update', {
        params: { accountId, policyId: policy.id },
        headers: { 'if-match': ifMatch ?? `"${revision}"` },
        body: { enabled },
      });
      return { revision: body.revision, policyId: policy.id };
    };
    change(sendToggle).then(
      (revision) =>
        showDone(t(enabled ? 'policies.enabledDone' : 'policies.disabledDone', { name: policy.name }), {
          label: t('common.undo'),
          run: () => toggleAgain({ ...policy, enabled, revision }),
        }),
      refusal(policy.id, () => toggle(policy, '*')),
    );
  };
  const toggleAgain = useLatest((policy: StoredPolicy) => toggle(policy));

  const deletePolicy = (policy: StoredPolicy, ifMatch = `"${policy.revision}"`): void => {
    const at = policies.findIndex(({ id }) => id === policy.id);
    showAtOnce((shown) => shown.filter(({ id }) => id !== policy.id));
    remove.mutate(
      { params: { accountId, policyId: policy.id }, headers: { 'if-match': ifMatch } },
      {
        onSuccess: () =>
          showDone(t('policies.deletedDone', { name: policy.name }), {
            label: t('common.undo'),
            run: () => putBack(policy, at),
          }),
        onError: refusal(policy.id, () => deletePolicy(policy, '*')),
      },
    );
  };

  const putBack = useLatest(async (policy: StoredPolicy, at: number) => {
    try {
      const { revision: _, ...document } = policy;
      await create.mutateAsync({ params: { accountId }, body: document });
      await moveTo(accountId, policy.id, at);
      await client.invalidateQueries({ queryKey: ['policies.list'] });
      showDone(t('policies.putBackDone', { name: policy.name }));
    } catch (error) {
      showFailure(error, t);
    }
  });

  const duplicate = ({ id: _, revision: __, ...policy }: StoredPolicy): void => {
    const name = t('policies.copyOf', { name: policy.name });
    create.mutate(
      { params: { accountId }, body: { ...policy, name, enabled: false } },
      {
        onSuccess: () => showDone(t('policies.duplicatedDone', { name })),
        onError: (error) => showFailure(error, t),
      },
    );
  };

  return { toggle, deletePolicy, duplicate, refused, forget: () => setRefused(undefined) };
}

/** Puts a policy to its place in the list as it is now. */
async function moveTo(accountId: string, policyId: string, to: number): Promise<void> {
  const params = { accountId };
  const { body } = await call('policies.list', { params });
  const ids = body.policies.map(({ id }) => id);
  await call('policies.order', {
    params,
    headers: { 'if-match': `"${body.revision}"` },
    body: { policyIds: moveItem(ids, ids.indexOf(policyId), to) },
  });
}
