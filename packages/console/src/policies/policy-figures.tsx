import type { StoredPolicy } from '@conversation-orchestrator/api';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './policies-page.module.css';
import { Sparkline } from './sparkline.tsx';
import type { UsageToday } from './use-usage-today.ts';

type PolicyFiguresProps = { readonly policy: StoredPolicy; readonly usage: UsageToday | undefined };

/** How often the policy won today, when it last did, and the way to those decisions. */
export function PolicyFigures({ policy, usage }: PolicyFiguresProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const last = useReply('policyLogs.list', {
    params,
    query: { policyId: policy.id, limit: 1, summary: true },
  });
  const at = last.data?.body.entries[0]?.at;
  const won = usage?.byPolicy.get(policy.id);
  return (
    <div className={`${classes.figures} numbers`}>
      <span>{t('policies.today', { count: won?.count ?? 0 })}</span>
      {won !== undefined && <Sparkline values={won.hours} label={t('policies.perHour')} />}
      {last.data !== undefined && (
        <span>
          {t('policies.lastMatched')} {at === undefined ? t('common.never') : <TimeAgo at={at} />}
        </span>
      )}
      <Link to="/logs" search={{ policyId: policy.id }}>
        {t('policies.openInLogs')}
      </Link>
    </div>
  );
}
