import type { ConditionTrace, Explanation } from '@conversation-orchestrator/engine';
import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ConditionLine } from '../ui/ladder/condition-line.tsx';
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
          {trace.state === 'TRUE'
            ? explanation.decision.actions.map((action, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the actions of a verdict are never reordered
                <span key={at}>
                  {at > 0 && ', '}
                  <ActionText action={action} />
                </span>
              ))
            : saysMore(trace) && <span lang="en">{trace.reason}</span>}
        </span>
      </div>
      {trace.exception !== undefined && trace.exception.length > 0 && (
        <section>
          <h3 className={classes.blockTitle}>{t('ladder.exception')}</h3>
          <Conditions conditions={trace.exception} />
        </section>
      )}
      <Conditions conditions={trace.conditions} />
    </Paper>
  );
}

/** Where a condition does not hold or is wrong, its line says so itself. */
function saysMore({ conditions, reason }: Explanation['policies'][number]): boolean {
  return !conditions.some(({ state, error }) => state === 'FALSE' || error === reason);
}

function Conditions({ conditions }: { readonly conditions: readonly ConditionTrace[] }) {
  return (
    <ul className={classes.rows}>
      {conditions.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the conditions of a trace are never reordered
        <ConditionLine key={at} condition={condition} />
      ))}
    </ul>
  );
}
