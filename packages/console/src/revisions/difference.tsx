import type { Value } from '@conversation-orchestrator/engine';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diffLines, linesOf } from './diff-lines.ts';
import classes from './revisions.module.css';

const CONTEXT = 2;
const MOST_LINES = 200;
const SIGNS = { same: ' ', removed: '−', added: '+' } as const;

/** Two states of a thing as lines that went, came and stayed; of those that stayed, those near a change. */
export function Difference({
  before,
  after,
}: {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const lines = useMemo(() => nearChanges(before, after), [before, after]);
  const shown = all ? lines : lines.slice(0, MOST_LINES);
  return (
    <>
      <div className={classes.lines}>
        {shown.map(({ kind, text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a difference are never reordered
          <div key={at} data-kind={kind}>
            <span aria-hidden>{SIGNS[kind]} </span>
            {kind !== 'same' && <span className="visually-hidden">{t(`revisions.lines.${kind}`)} </span>}
            {text}
          </div>
        ))}
      </div>
      {shown.length < lines.length && (
        <Button mt="xs" variant="subtle" onClick={() => setAll(true)}>
          {t('usage.showAll', { count: lines.length })}
        </Button>
      )}
    </>
  );
}

function nearChanges(before: Value | undefined, after: Value | undefined) {
  const lines = diffLines(linesOf(before), linesOf(after));
  const near = new Set<number>();
  lines.forEach(({ kind }, at) => {
    if (kind !== 'same') for (let by = -CONTEXT; by <= CONTEXT; by++) near.add(at + by);
  });
  return lines.filter((_, at) => near.has(at));
}
