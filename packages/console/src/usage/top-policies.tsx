import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './usage.module.css';
import type { UsageReport } from './usage-table.ts';

const SHOWN = 10;

type TopPoliciesProps = { readonly policies: UsageReport['policies']; readonly total: number };

/** The policies that won most, with their share of all decisions. */
export function TopPolicies({ policies, total }: TopPoliciesProps) {
  const { t, i18n } = useTranslation();
  if (policies.length === 0) return <p className={classes.faint}>{t('usage.nobodyWon')}</p>;
  const most = Math.max(1, policies[0]?.count ?? 1);
  return (
    <ol className={classes.top}>
      {policies.slice(0, SHOWN).map(({ policyId, name, count }) => (
        <li key={policyId}>
          <Link to="/policies" search={{ policy: policyId }} className={classes.topName}>
            {name}
          </Link>
          <span className={`${classes.topCount} numbers`}>
            {count.toLocaleString(i18n.language)}
            <span className={classes.faint}>
              {' '}
              {(count / Math.max(1, total)).toLocaleString(i18n.language, {
                style: 'percent',
                maximumFractionDigits: 1,
              })}
            </span>
          </span>
          <span aria-hidden className={classes.bar}>
            <span style={{ width: `${(count / most) * 100}%` }} />
          </span>
        </li>
      ))}
    </ol>
  );
}
