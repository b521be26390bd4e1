import type { PolicyState } from '@conversation-orchestrator/engine';
import { Check, Circle, CircleAlert, Minus, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './state-badge.module.css';

/** The states of policies and of conditions. */
export type ShownState = PolicyState | 'NOT_EVALUATED';

const SHAPES: { readonly [State in ShownState]: ReactNode } = {
  TRUE: <Check size={14} strokeWidth={3} />,
  FALSE: <X size={14} strokeWidth={2.5} />,
  ERROR: <CircleAlert size={14} strokeWidth={2.5} />,
  INVALID: <TriangleAlert size={14} strokeWidth={2.5} />,
  DISABLED: <Circle size={12} strokeWidth={2.5} />,
  NOT_REACHED: <Minus size={14} />,
  NOT_EVALUATED: <Minus size={14} />,
};

/** A state as word, shape and colour, never colour alone. `compact` keeps the word for screen readers only. */
export function StateBadge({
  state,
  compact = false,
}: {
  readonly state: ShownState;
  readonly compact?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <span className={classes.badge} data-state={state} data-compact={compact || undefined}>
      <span aria-hidden className={classes.shape}>
        {SHAPES[state]}
      </span>
      <span className={compact ? 'visually-hidden' : undefined}>{t(`policyWords.states.${state}`)}</span>
    </span>
  );
}
