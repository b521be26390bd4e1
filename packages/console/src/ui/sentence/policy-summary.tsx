import type { Action, Rule } from '@conversation-orchestrator/engine';
import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../data/use-directory.ts';
import { AttributeName } from '../attribute-name.tsx';
import { templateName } from '../template-name.ts';
import { ClauseText } from './clause-text.tsx';
import { useClauses } from './use-clauses.ts';

/** The conditions of a rule on one line, in a row that is itself a button. */
export const ConditionSummary = memo(function ConditionSummary({ rule }: { readonly rule: Rule }) {
  const { t } = useTranslation();
  const clauses = useClauses(rule);
  if (clauses.length === 0) return <>{t('policyWords.always')}</>;
  return clauses.map((clause, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the clauses of a sentence are never reordered
    <Fragment key={at}>
      {at > 0 && ` ${t('policyWords.and')} `}
      <ClauseText clause={clause} plain />
    </Fragment>
  ));
});

/** What a policy does, as short as a row of a list needs it: where the conversation goes, or what is said. */
export function OutcomeSummary({ actions }: { readonly actions: readonly Action[] }) {
  const { skillName, agentName } = useDirectory();
  const [first, ...others] = actions;
  if (first === undefined) return null;
  return (
    <>
      <OutcomeText action={first} skillName={skillName} agentName={agentName} />
      {others.length > 0 && <> +{others.length}</>}
    </>
  );
}

type Names = { readonly skillName: (id: string) => string; readonly agentName: (id: string) => string };

function OutcomeText({ action, skillName, agentName }: { readonly action: Action } & Names) {
  if (action.type === 'SEND_MESSAGE') return <>“{String(action.payload.message)}”</>;
  const isSkill = action.type === 'TRANSFER_TO_SKILL';
  const id = String(isSkill ? action.payload.skillId : action.payload.userId);
  const attribute = templateName(id);
  if (attribute !== undefined) return <AttributeName name={attribute} />;
  return <>{isSkill ? skillName(id) : agentName(id)}</>;
}
