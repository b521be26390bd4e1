import type { Calendar, Closing, DateOpening, WeeklyOpening } from '@conversation-orchestrator/engine';
import { useTranslation } from 'react-i18next';
import rows from '../../ui/rows.module.css';
import { daysText, timeText } from '../../ui/sentence/days.ts';

/** When a calendar is open and closed, in words, a line each. */
export function CalendarWords({ calendar }: { readonly calendar: Calendar }) {
  const { t, i18n } = useTranslation();
  const { open = [], closed = [] } = calendar;
  const weekly = open.filter((opening): opening is WeeklyOpening => !('date' in opening));
  const dates = open.filter((opening): opening is DateOpening => 'date' in opening);
  const hours = ({ from, to }: WeeklyOpening) =>
    from === undefined && to === undefined
      ? t('context.calendars.allDay')
      : `${timeText(from ?? '00:00')}–${timeText(to ?? '24:00')}`;
  return (
    <>
      {weekly.length === 0 && <div>{t('context.calendars.always')}</div>}
      {weekly.map((opening) => (
        <div key={JSON.stringify(opening)}>
          {opening.days === undefined ? t('policyWords.everyDay') : daysText(opening.days, i18n.language)}{' '}
          {hours(opening)}
        </div>
      ))}
      {dates.map((opening) => (
        <div key={JSON.stringify(opening)}>
          {dateText(opening.date, i18n.language)} {hours(opening)}
        </div>
      ))}
      {closed.length > 0 && (
        <div className={rows.faint}>
          {t('context.calendars.closedOn')}{' '}
          {closed.map((closing) => closingText(closing, i18n.language)).join(', ')}
        </div>
      )}
    </>
  );
}

function closingText(closing: Closing, language: string): string {
  if (typeof closing === 'string') return dateText(closing, language);
  const { from, to, name } = closing;
  const days =
    from === to ? dateText(from, language) : `${dateText(from, language)} – ${dateText(to, language)}`;
  return name === undefined ? days : `${days} (${name})`;
}

function dateText(date: string, language: string): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}
