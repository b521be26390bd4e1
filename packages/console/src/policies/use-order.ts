import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { showDone, showFailure } from '../ui/toast.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { moveItem } from './move-item.ts';
import { usePolicies, useShowAtOnce } from './use-policies.ts';

/** A move that was not made because the list had changed. */
export type RefusedMove = { readonly policyId: string; readonly to: number };

/** Moves policies, with undo. A move made from an outdated list is refused and can be made anew in the list as it is now. */
export function useOrder() {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const list = usePolicies();
  const showAtOnce = useShowAtOnce();
  const order = useChange('policies.order', ['policies.list', 'revisions.list']);
  const [refused, setRefused] = useState<RefusedMove>();
  const policies = list.data?.body.policies ?? [];

  const move = (policyId: string, to: number, undoing = false): void => {
    const from = policies.findIndex(({ id }) => id === policyId);
    const moved = moveItem(policies, from, to);
    const policy = policies[from];
    if (policy === undefined || moved[from] === policy) return;
    showAtOnce(() => moved);
    order.mutate(
      {
        params,
        headers: { 'if-match': `"${list.data?.body.revision ?? 0}"` },
        body: { policyIds: moved.map(({ id }) => id) },
      },
      {
        onSuccess: () =>
          showDone(
            t('policies.moved', { name: policy.name, position: to + 1 }),
            undoing ? undefined : { label: t('common.undo'), run: () => undo(policyId, from) },
          ),
        onError: (error) =>
          failedWith(error, 'PRECONDITION_FAILED') ? setRefused({ policyId, to }) : showFailure(error, t),
      },
    );
  };
  const undo = useLatest((policyId: string, to: number) => move(policyId, to, true));

  return { move, moving: order.isPending, refused, forget: () => setRefused(undefined) };
}
