import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { showDone, showFailure } from '../ui/toast.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { moveItem } from './move-item.ts';
import { useListChange } from './use-list-change.ts';
import { usePolicies, useShowAtOnce } from './use-policies.ts';

/** A move that was not made because the list had changed. */
type RefusedMove = { readonly policyId: string; readonly to: number };

/** Moves policies, with undo. A move made from an outdated list is refused and can be made anew in the list as it is now. */
export function useOrder() {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const list = usePolicies();
  const showAtOnce = useShowAtOnce();
  const change = useListChange();
  const [refused, setRefused] = useState<RefusedMove>();
  const policies = list.data?.body.policies ?? [];

  /** The order that is shown, which holds this move already. */
  const sendOrder = async ({
    policies: shown,
    revision,
  }: {
    policies: typeof policies;
    revision: number;
  }) => {
    const body = { policyIds: shown.map(({ id }) => id) };
    return (await call('policies.order', { params, headers: { 'if-match': `"${revision}"` }, body })).body;
  };

  const move = (policyId: string, to: number, undoing = false): void => {
    const from = policies.findIndex(({ id }) => id === policyId);
    const policy = policies[from];
    if (policy === undefined || from === to) return;
    showAtOnce((shown) =>
      moveItem(
        shown,
        shown.findIndex(({ id }) => id === policyId),
        to,
      ),
    );
    change(sendOrder).then(
      () =>
        showDone(
          t('policies.moved', { name: policy.name, position: to + 1 }),
          undoing ? undefined : { label: t('common.undo'), run: () => undo(policyId, from) },
        ),
      (error: unknown) =>
        failedWith(error, 'PRECONDITION_FAILED') ? setRefused({ policyId, to }) : showFailure(error, t),
    );
  };
  const undo = useLatest((policyId: string, to: number) => move(policyId, to, true));

  return { move, refused, forget: () => setRefused(undefined) };
}
