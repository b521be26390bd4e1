import type { StoredPolicy } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import { useTranslation } from 'react-i18next';
import { movedPolicies } from './moved-policies.ts';
import classes from './revisions.module.css';

type OrderDifferenceProps = {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
  readonly policies: readonly StoredPolicy[];
};

/** The policies that a change moved, from where to where. */
export function OrderDifference({ before, after, policies }: OrderDifferenceProps) {
  const { t } = useTranslation();
  const names = new Map(policies.map(({ id, name }) => [id, name]));
  return (
    <ul className={classes.moved}>
      {movedPolicies(before, after).map(({ policyId, from, to }) => (
        <li key={policyId}>{t('revisions.moved', { name: names.get(policyId) ?? policyId, from, to })}</li>
      ))}
    </ul>
  );
}
