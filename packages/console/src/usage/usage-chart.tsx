import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { colourOf, isHatched } from './colours.ts';
import { columnName } from './column-name.ts';
import { intervalText } from './interval-text.ts';
import classes from './usage.module.css';
import type { UsageInterval } from './usage-search.ts';
import type { UsageTable } from './usage-table.ts';

type UsageChartProps = { readonly table: UsageTable; readonly interval: UsageInterval };

const TICK = { fill: 'var(--faint)', fontSize: 14 };

/** The counts as stacked bars. The table below has the same figures: the chart itself is hidden from screen readers. */
export function UsageChart({ table, interval }: UsageChartProps) {
  const { t, i18n } = useTranslation();
  const data = table.rows.map(({ at, counts }) => ({ at, counts }));
  return (
    <div className={classes.chart} aria-hidden>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={data}
          barCategoryGap="18%"
          margin={{ top: 8, right: 4, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <Patterns table={table} />
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="at"
            tickFormatter={(at: number) => intervalText(at, interval, i18n.language)}
            tick={TICK}
            tickLine={false}
            axisLine={{ stroke: 'var(--line)' }}
            minTickGap={24}
          />
          <YAxis
            allowDecimals={false}
            width={52}
            tick={TICK}
            tickLine={false}
            axisLine={false}
            tickFormatter={(count: number) => count.toLocaleString(i18n.language)}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--hover)' }}
            contentStyle={{ background: 'var(--surface)', border: '1px solid var(--line)', borderRadius: 8 }}
            itemStyle={{ color: 'var(--mantine-color-text)', padding: 0 }}
            labelFormatter={(at) => intervalText(Number(at), interval, i18n.language)}
          />
          {table.columns.map((column, at) => (
            <Bar
              key={column.id}
              stackId="decisions"
              name={columnName(column, t)}
              dataKey={(row: UsageTable['rows'][number]) => row.counts[at]}
              fill={isHatched(column) ? `url(#hatch-${column.id})` : colourOf(column, at)}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

function Patterns({ table }: { readonly table: UsageTable }) {
  return (
    <defs>
      {table.columns.filter(isHatched).map((column) => (
        <pattern
          key={column.id}
          id={`hatch-${column.id}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={6} height={6} fill={colourOf(column, 0)} opacity={0.25} />
          <rect width={2.5} height={6} fill={colourOf(column, 0)} />
        </pattern>
      ))}
    </defs>
  );
}
