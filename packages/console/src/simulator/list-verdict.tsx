import type { Answer } from '@conversation-orchestrator/sdk';
import { Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { failureText } from '../ui/failure-text.ts';
import { ActionText } from '../ui/sentence/action-text.tsx';
import classes from './simulator.module.css';

type ListVerdictProps = {
  readonly title: string;
  /** Left out where there is nothing to ask yet: the draft is not complete. */
  readonly query?: UseQueryResult<Answer<'policies.simulate'>, Error>;
};

/** Which policy of a whole list wins, and what is done. */
export function ListVerdict({ title, query }: ListVerdictProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.listVerdict} aria-busy={query?.isFetching ?? false}>
      <dt>{title}</dt>
      <dd>
        {query === undefined ? (
          <Text c="var(--faint)">{t('simulator.incomplete')}</Text>
        ) : query.isError ? (
          <Text c="var(--wrong)">{failureText(query.error, t)}</Text>
        ) : query.data === undefined ? (
          <Text c="var(--faint)">{t('common.loading')}</Text>
        ) : (
          <Winner simulation={query.data.body} />
        )}
      </dd>
    </div>
  );
}

function Winner({ simulation }: { readonly simulation: Answer<'policies.simulate'>['body'] }) {
  const { t } = useTranslation();
  const { policyId, policies, outcome, actions, degraded } = simulation;
  const at = policies.findIndex((policy) => policy.policyId === policyId);
  return (
    <>
      {at >= 0 ? (
        <strong>
          {at + 1} · {policies[at]?.name}
        </strong>
      ) : (
        t(`policyWords.outcomes.${outcome}`)
      )}
      {actions.map((action, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the actions of a decision are never reordered
        <div key={index}>
          → <ActionText action={action} />
        </div>
      ))}
      {degraded !== undefined && degraded.length > 0 && (
        <Text c="var(--faint)">{t('simulator.degraded', { names: degraded.join(', ') })}</Text>
      )}
    </>
  );
}
