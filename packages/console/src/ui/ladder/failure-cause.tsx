import type { PolicyTrace } from '@conversation-orchestrator/engine';
import { useTranslation } from 'react-i18next';
import { EngineWords } from '../engine-words.tsx';
import classes from './ladder.module.css';

/** Why a policy could not be judged, unless a line of its conditions says so already. Of other states the conditions say all there is to say. */
export function FailureCause({ trace }: { readonly trace: PolicyTrace }) {
  const { t } = useTranslation();
  const { state, reason, conditions, exception = [] } = trace;
  if (state !== 'ERROR' && state !== 'INVALID') return null;
  if ([...conditions, ...exception].some(({ error }) => error === reason)) return null;
  return (
    <p className={classes.error}>
      <EngineWords lead={t(`issues.causes.${state}`)} text={reason} />
    </p>
  );
}
