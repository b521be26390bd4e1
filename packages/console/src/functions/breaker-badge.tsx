import type { Answer } from '@conversation-orchestrator/sdk';
import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../ui/state-badge.module.css';

type Breaker = Answer<'functions.get'>['body']['breaker'];

const LOOKS: { readonly [State in Breaker]: { readonly state: string; readonly shape: ReactNode } } = {
  closed: { state: 'TRUE', shape: <Check size={14} strokeWidth={3} /> },
  open: { state: 'ERROR', shape: <CircleAlert size={14} strokeWidth={2.5} /> },
  halfOpen: { state: 'INVALID', shape: <TriangleAlert size={14} strokeWidth={2.5} /> },
};

/** Whether decisions call a function, as word, shape and colour. */
export function BreakerBadge({ breaker }: { readonly breaker: Breaker }) {
  const { t } = useTranslation();
  const { shape, state } = LOOKS[breaker];
  return (
    <span className={classes.badge} data-state={state}>
      <span aria-hidden className={classes.shape}>
        {shape}
      </span>
      {t(`code.breakers.${breaker}`)}
    </span>
  );
}
