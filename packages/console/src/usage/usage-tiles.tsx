import { Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './usage.module.css';
import type { UsageTable } from './usage-table.ts';

type UsageTilesProps = {
  readonly table: UsageTable;
  readonly fired: number;
  readonly enabled: number | undefined;
  readonly from: string;
};

/** The figures one looks for first. */
export function UsageTiles({ table, fired, enabled, from }: UsageTilesProps) {
  const { t, i18n } = useTranslation();
  const { total, matched } = table;
  const unmatched = table.columns.some(({ id }) => id === 'NO_MATCHED_RULES')
    ? 'NO_MATCHED_RULES'
    : 'FALLBACK';
  const share = (part: number) =>
    total === 0
      ? '–'
      : (part / total).toLocaleString(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <dl className={classes.tiles}>
      <Tile name={t('usage.decisions')} value={total.toLocaleString(i18n.language)} />
      <Tile name={t('usage.matched')} value={share(matched)} note={matched.toLocaleString(i18n.language)} />
      <Tile
        name={t('usage.unmatched')}
        value={share(total - matched)}
        note={
          total > matched && (
            <Link to="/logs" search={{ outcome: unmatched, from }}>
              {t('usage.why')}
            </Link>
          )
        }
      />
      <Tile
        name={t('usage.fired')}
        value={String(fired)}
        note={enabled !== undefined && t('usage.ofEnabled', { count: enabled })}
      />
    </dl>
  );
}

type TileProps = { readonly name: string; readonly value: string; readonly note?: ReactNode };

function Tile({ name, value, note }: TileProps) {
  return (
    <Paper className={classes.tile ?? ''}>
      <dt>{name}</dt>
      <dd className="numbers">{value}</dd>
      {note !== undefined && note !== false && (
        <Text component="dd" className={classes.tileNote ?? ''}>
          {note}
        </Text>
      )}
    </Paper>
  );
}
