import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { columnName } from './column-name.ts';
import { intervalText } from './interval-text.ts';
import classes from './usage.module.css';
import type { UsageInterval } from './usage-search.ts';
import type { UsageTable } from './usage-table.ts';

type UsageFiguresProps = { readonly table: UsageTable; readonly interval: UsageInterval };

/** The figures of the chart as a table. */
export function UsageFigures({ table, interval }: UsageFiguresProps) {
  const { t, i18n } = useTranslation();
  const number = (count: number) => count.toLocaleString(i18n.language);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.figures} tabIndex={0} aria-label={t('usage.table')}>
      <Table stickyHeader highlightOnHover className="numbers">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`usage.by.${interval}`)}</Table.Th>
            {table.columns.map((column) => (
              <Table.Th key={column.id} ta="right">
                {columnName(column, t)}
              </Table.Th>
            ))}
            <Table.Th ta="right">{t('usage.all')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.toReversed().map(({ at, counts }) => (
            <Table.Tr key={at}>
              <Table.Th scope="row" className={classes.interval ?? ''}>
                {intervalText(at, interval, i18n.language)}
              </Table.Th>
              {counts.map((count, column) => (
                <Table.Td key={table.columns[column]?.id} ta="right" data-zero={count === 0 || undefined}>
                  {number(count)}
                </Table.Td>
              ))}
              <Table.Td ta="right">{number(counts.reduce((sum, count) => sum + count, 0))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
