import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { AttributeName } from '../attribute-name.tsx';
import { ValueChip } from '../value-chip.tsx';
import classes from '../words.module.css';
import type { Clause } from './clause.ts';
import { daysText, timeText, zoneText } from './days.ts';

type ClauseTextProps = {
  readonly clause: Clause;
  /** It stands within a button: nothing in it can be opened. */
  readonly plain?: boolean;
};

/** One condition in words. */
export function ClauseText({ clause, plain = false }: ClauseTextProps) {
  const { t } = useTranslation();
  switch (clause.kind) {
    case 'comparison':
      return (
        <>
          <AttributeName name={clause.condition.property} />{' '}
          {t(`policyWords.operators.${clause.condition.type}`)}{' '}
          <ValueChip value={clause.condition.value} plain={plain} />
        </>
      );
    case 'timeRange':
    case 'dateRange':
      return <StretchText clause={clause} />;
    case 'calendar':
      return <>{t('policyWords.calendar', { name: clause.name })}</>;
    case 'either':
      return (
        <>
          {clause.clauses.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence are never reordered
            <Fragment key={at}>
              {at > 0 && <> {t('policyWords.or')} </>}
              <ClauseText clause={part} plain={plain} />
            </Fragment>
          ))}
        </>
      );
    case 'not':
      return (
        <>
          {t('policyWords.not')} <ClauseText clause={clause.clause} plain={plain} />
        </>
      );
    case 'code':
      return <code className={classes.code}>{clause.text}</code>;
  }
}

function StretchText({ clause }: { readonly clause: Extract<Clause, { kind: 'timeRange' | 'dateRange' }> }) {
  const { t, i18n } = useTranslation();
  const { kind, from, to, zone, days } = clause;
  return (
    <span title={zone}>
      {t(`policyWords.${kind}`, { from: timeText(from), to: timeText(to), zone: zoneText(zone) })}
      {days !== undefined && `, ${daysText(days, i18n.language)}`}
    </span>
  );
}
