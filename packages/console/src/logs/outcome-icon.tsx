import type { Outcome } from '@conversation-orchestrator/engine';
import { Check, CircleOff, CornerDownRight, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './logs.module.css';

const SHAPES: { readonly [O in Outcome]: ReactNode } = {
  MATCHED: <Check size={16} strokeWidth={2.5} />,
  NO_MATCHED_RULES: <Minus size={16} strokeWidth={2.5} />,
  NO_POLICIES_ENABLED: <CircleOff size={15} />,
  FALLBACK: <CornerDownRight size={16} strokeWidth={2.5} />,
};

/** How a decision ended, as a shape and a colour; the words stand beside it. */
export function OutcomeIcon({ outcome }: { readonly outcome: Outcome }) {
  return (
    <span aria-hidden className={classes.outcomeIcon} data-outcome={outcome}>
      {SHAPES[outcome]}
    </span>
  );
}
