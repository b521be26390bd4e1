import type { PolicyLogEntry } from '@conversation-orchestrator/api';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionText } from '../ui/sentence/action-text.tsx';

/** How a decision ended, in words: what was done, or why nothing. */
export function OutcomeWords({ outcome, actions }: Pick<PolicyLogEntry, 'outcome' | 'actions'>) {
  const { t } = useTranslation();
  if (actions.length === 0)
    return <>{t(outcome === 'MATCHED' ? 'policyWords.nothing' : `policyWords.outcomes.${outcome}`)}</>;
  return (
    <>
      {outcome === 'FALLBACK' && `${t('policyWords.outcomes.FALLBACK')}: `}
      {actions.map((action, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the actions of a decision are never reordered
        <Fragment key={at}>
          {at > 0 && ' · '}
          <ActionText action={action} />
        </Fragment>
      ))}
    </>
  );
}
