import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './policies-page.module.css';
import type { UsageToday } from './use-usage-today.ts';

type ListFootProps = {
  readonly usage: UsageToday | undefined;
  readonly shown: number;
  readonly count: number;
};

/** What became of today's conversations, and how many policies are shown. */
export function ListFoot({ usage, shown, count }: ListFootProps) {
  const { t, i18n } = useTranslation();
  const percent = (hundredths: number) =>
    (hundredths / 100).toLocaleString(i18n.language, { style: 'percent' });
  // Rounded once, so that the two shares make a hundred.
  const unmatched = usage === undefined ? 0 : Math.round((100 * usage.unmatched) / usage.decisions);
  return (
    <div className={`${classes.foot} numbers`}>
      <span>
        {usage === undefined || usage.decisions === 0 ? (
          t('policies.noDecisionsToday')
        ) : (
          <>
            {t('policies.matchedToday', {
              matched: percent(100 - unmatched),
              unmatched: percent(unmatched),
            })}{' '}
            <Link to="/usage">{t('policies.toUsage')}</Link>
          </>
        )}
      </span>
      <span role="status">
        {shown === count ? t('policies.count', { count }) : t('policies.countFound', { shown, count })}
      </span>
    </div>
  );
}
