import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../ui/use-now.ts';
import { LogRow } from './log-row.tsx';
import classes from './logs.module.css';
import type { LogPage } from './merge-entries.ts';

/** Height of a row in CSS pixels, as in the style sheet. */
const ROW_HEIGHT = 60;

type LogListProps = {
  readonly page: LogPage;
  readonly selected: string | undefined;
  readonly loadingOlder: boolean;
  readonly onOlder: () => void;
};

/** Decisions, newest first; only those in view are drawn, and what one reads stays where it is when new ones come. */
export function LogList({ page, selected, loadingOlder, onOlder }: LogListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const now = useNow(1_000);
  const { entries, nextCursor } = page;
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (at) => entries[at]?.nextActionId ?? at,
    overscan: 10,
  });
  useStayingPlace(scroller, entries);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t('logs.list')}>
      <ol className={classes.rows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <li
                key={key}
                className={classes.item}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={nextCursor === undefined ? entries.length : -1}
                aria-posinset={index + 1}
              >
                <LogRow entry={entry} selected={entry.nextActionId === selected} now={now} />
              </li>
            )
          );
        })}
      </ol>
      <div className={classes.older}>
        {nextCursor === undefined ? (
          <span>{t('logs.end')}</span>
        ) : (
          <Button variant="default" loading={loadingOlder} onClick={onOlder}>
            {t('logs.older')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Keeps the rows one reads where they are while others come in above them. */
function useStayingPlace(
  scroller: { readonly current: HTMLElement | null },
  entries: LogPage['entries'],
): void {
  const first = useRef<string>(undefined);
  useLayoutEffect(() => {
    const element = scroller.current;
    const added =
      first.current === undefined
        ? 0
        : entries.findIndex(({ nextActionId }) => nextActionId === first.current);
    if (element !== null && element.scrollTop > 0 && added > 0) element.scrollTop += added * ROW_HEIGHT;
    first.current = entries[0]?.nextActionId;
  }, [entries, scroller]);
}
