import type { Answer } from '@conversation-orchestrator/sdk';
import { useTranslation } from 'react-i18next';
import { TimeAgo } from '../ui/time-ago.tsx';
import { TimeUntil } from '../ui/time-until.tsx';
import { BreakerBadge } from './breaker-badge.tsx';
import classes from './functions.module.css';

/** How a function is doing: whether decisions call it, when it ran and failed last, when its schedule calls it next. */
export function FunctionState({ fn }: { readonly fn: Answer<'functions.get'>['body'] }) {
  const { t } = useTranslation();
  const { breaker, lastFailedAt, lastRunAt, nextRunAt } = fn;
  return (
    <div className={classes.state}>
      <BreakerBadge breaker={breaker} />
      <span>
        {t('code.lastRun')} {lastRunAt === undefined ? t('code.never') : <TimeAgo at={lastRunAt} />}
      </span>
      {lastFailedAt !== undefined && (
        <span>
          {t('code.lastFailed')} <TimeAgo at={lastFailedAt} />
        </span>
      )}
      {nextRunAt !== undefined && (
        <span>
          {t('code.nextRun')} <TimeUntil at={nextRunAt} />
        </span>
      )}
    </div>
  );
}
