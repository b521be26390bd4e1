import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { durationText } from '../ui/format-duration.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './functions.module.css';

const LOOK_MS = 10_000;

/** The last calls of a function. */
export function FunctionLog({ name }: { readonly name: string }) {
  const { i18n, t } = useTranslation();
  const params = { accountId: useAccountId(), name };
  const log = useReply('functionLogs.list', { params, query: {} }, { everyMs: LOOK_MS });
  return (
    <Section title={t('code.log')} text={t('code.logText')}>
      <Loaded query={log}>
        {({ body: { entries } }) =>
          entries.length === 0 ? (
            <p className={classes.faint}>{t('code.nothingLogged')}</p>
          ) : (
            <ol className={classes.entries}>
              {entries.map(({ id, at, source, error, logs, tookMs }) => (
                <li key={id}>
                  <div>
                    <TimeAgo at={at} /> · {t(`code.sources.${source}`)} ·{' '}
                    <span data-failed={error !== undefined}>{error ? error.code : t('code.worked')}</span> ·{' '}
                    {durationText(tookMs * 1_000, i18n.language)}
                  </div>
                  {error && <div className={classes.faint}>{error.message}</div>}
                  {logs.length > 0 && (
                    <pre className={classes.outcome}>{logs.map(({ text }) => text).join('\n')}</pre>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </Section>
  );
}
