import type { ConditionTrace } from '@conversation-orchestrator/engine';
import { Tooltip, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EngineWords } from '../engine-words.tsx';
import { ConditionSummary } from '../sentence/policy-summary.tsx';
import { StateBadge } from '../state-badge.tsx';
import { ValueChip } from '../value-chip.tsx';
import classes from './ladder.module.css';
import { valueText } from './value-text.ts';

/** One condition of a policy that was tried: its result, its words, the values it compared on hover and focus, and what was wrong with it. */
export function ConditionLine({ condition }: { readonly condition: ConditionTrace }) {
  const { t } = useTranslation();
  const { text, state, left, right, error } = condition;
  const compared = [
    ...(left === undefined ? [] : [t('ladder.left', { value: valueText(left) })]),
    ...(right === undefined ? [] : [t('ladder.right', { value: valueText(right) })]),
  ].join('\n');
  return (
    <li className={classes.condition}>
      <Tooltip
        label={compared || t('ladder.noValues')}
        multiline
        maw={420}
        position="top-start"
        classNames={{ tooltip: classes.values ?? '' }}
      >
        <div className={classes.conditionHead}>
          <UnstyledButton className={classes.badgeButton ?? ''}>
            <StateBadge state={state} compact />
            <span className="visually-hidden">{compared}</span>
          </UnstyledButton>
          <span className={classes.words}>
            {text === '' ? (
              t('ladder.unreadable')
            ) : (
              <ConditionSummary rule={{ expression: text, actions: [] }} />
            )}
            {state === 'FALSE' && left !== undefined && (
              <span className={classes.was}>
                {' '}
                {t('ladder.was')} {left === null ? t('ladder.absent') : <ValueChip value={left} />}
              </span>
            )}
          </span>
        </div>
      </Tooltip>
      {error !== undefined && (
        <p className={classes.error}>
          <EngineWords
            lead={t(state === 'ERROR' ? 'issues.causes.ERROR' : 'issues.causes.INVALID')}
            text={error}
          />
        </p>
      )}
    </li>
  );
}
