import type { Policy, Rule } from '@conversation-orchestrator/engine';
import { useTranslation } from 'react-i18next';
import classes from '../words.module.css';
import { ActionText } from './action-text.tsx';
import { ClauseText } from './clause-text.tsx';
import { useClauses } from './use-clauses.ts';

/** What a sentence tells of a policy. */
export type Told = Pick<Policy, 'actions' | 'conditions' | 'expression' | 'exception'>;

/** A policy as a sentence: when … and … then …, unless …. The same in details, logs and revisions. */
export function PolicySentence({ policy }: { readonly policy: Told }) {
  const { t } = useTranslation();
  return (
    <dl className={classes.sentence}>
      <ConditionLines rule={policy} first={t('policyWords.when')} />
      <ActionLines rule={policy} first={t('policyWords.thenDo')} />
      {policy.exception !== undefined && (
        <>
          <ConditionLines rule={policy.exception} first={t('policyWords.except')} />
          <ActionLines rule={policy.exception} first={t('policyWords.exceptThen')} />
        </>
      )}
    </dl>
  );
}

function ConditionLines({ rule, first }: { readonly rule: Rule; readonly first: string }) {
  const { t } = useTranslation();
  const clauses = useClauses(rule);
  if (clauses.length === 0) return <Line lead={first}>{t('policyWords.always')}</Line>;
  return clauses.map((clause, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the clauses of a sentence are never reordered
    <Line key={at} lead={at === 0 ? first : t('policyWords.and')}>
      <ClauseText clause={clause} />
    </Line>
  ));
}

function ActionLines({ rule, first }: { readonly rule: Rule; readonly first: string }) {
  const { t } = useTranslation();
  if (rule.actions.length === 0) return <Line lead={first}>{t('policyWords.nothing')}</Line>;
  return rule.actions.map((action, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the actions of a sentence are never reordered
    <Line key={at} lead={at === 0 ? first : t('policyWords.and')}>
      <ActionText action={action} />
    </Line>
  ));
}

function Line({ lead, children }: { readonly lead: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt className={classes.lead}>{lead}</dt>
      <dd className={classes.line}>{children}</dd>
    </>
  );
}
