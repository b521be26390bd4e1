import type { ConditionTrace, Explanation } from '@conversation-orchestrator/engine';
import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConditionLine } from '../ui/ladder/condition-line.tsx';
import { FailureCause } from '../ui/ladder/failure-cause.tsx';
import { ActionText } from '../ui/sentence/action-text.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import classes from './simulator.module.css';

/** What becomes of the draft in this context, condition by condition. Renewed while one types. */
export function DraftVerdict({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation();
  const [trace] = explanation.policies;
  if (trace === undefined) return null;
  return (
    <Paper p="md" className={classes.verdict ?? ''} data-state={trace.state}>
      <div className={classes.verdictHead} role="status">
        <StateBadge state={trace.state} />
        <span>
          {trace.state === 'TRUE' &&
            explanation.decision.actions.map((action, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the actions of a verdict are never reordered
              <span key={at}>
                {at > 0 && ', '}
                <ActionText action={action} />
              </span>
            ))}
        </span>
      </div>
      <FailureCause trace={trace} />
      {trace.exception !== undefined && (
        <Conditions title={t('ladder.exception')} conditions={trace.exception} />
      )}
      <Conditions
        {...(trace.exception !== undefined && { title: t('ladder.conditions') })}
        conditions={trace.conditions}
      />
    </Paper>
  );
}

type ConditionsProps = { readonly title?: string; readonly conditions: readonly ConditionTrace[] };

function Conditions({ title, conditions }: ConditionsProps) {
  const { t } = useTranslation();
  return (
    <div>
      {title !== undefined && <h3 className={classes.blockTitle}>{title}</h3>}
      {conditions.length === 0 ? (
        t('ladder.always')
      ) : (
        <ul className={classes.rows}>
          {conditions.map((condition, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the conditions of a trace are never reordered
            <ConditionLine key={at} condition={condition} />
          ))}
        </ul>
      )}
    </div>
  );
}
