import { useTranslation } from 'react-i18next';
import { colourOf, isHatched } from './colours.ts';
import { columnName } from './column-name.ts';
import classes from './usage.module.css';
import type { UsageTable } from './usage-table.ts';

/** What the colours of the chart mean, with the total of each. */
export function UsageLegend({ table }: { readonly table: UsageTable }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className={classes.legend}>
      {table.columns.map((column, at) => (
        <li key={column.id}>
          <span
            aria-hidden
            className={classes.swatch}
            data-hatched={isHatched(column) || undefined}
            style={{ color: colourOf(column, at) }}
          />
          {columnName(column, t)}
          <span className={`${classes.legendTotal} numbers`}>
            {column.total.toLocaleString(i18n.language)}
          </span>
        </li>
      ))}
    </ul>
  );
}
