import type { Answer } from '@conversation-orchestrator/sdk';
import { useTranslation } from 'react-i18next';
import { languageName } from '../bots/language-name.ts';
import classes from './intents.module.css';

type ConfusionTableProps = { readonly table: Answer<'intents.evaluate'>['body']['tables'][number] };

/** Rows: what was meant. Columns: what was understood. The darker a wrong cell, the more phrases of its row are in it. */
export function ConfusionTable({ table: { counts, intents, language } }: ConfusionTableProps) {
  const { t, i18n } = useTranslation();
  const columns = [...intents, t('intents.noneColumn')];
  const name = `${t('intents.evaluateTitle')}: ${languageName(language, i18n.language)}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={classes.scroller} aria-label={name} tabIndex={0}>
      <table className={classes.confusion}>
        <thead>
          <tr>
            <th scope="col">{t('intents.meant')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {intents.map((expected, row) => (
            <tr key={expected}>
              <th scope="row">{expected}</th>
              {columns.map((recognised, column) => (
                <Cell
                  key={recognised}
                  count={counts[row]?.[column] ?? 0}
                  all={counts[row]?.reduce((sum, count) => sum + count, 0) ?? 0}
                  kind={row === column ? 'right' : column === intents.length ? 'none' : 'wrong'}
                  expected={expected}
                  recognised={recognised}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type CellProps = {
  readonly count: number;
  readonly all: number;
  readonly kind: 'right' | 'wrong' | 'none';
  readonly expected: string;
  readonly recognised: string;
};

function Cell({ count, all, kind, expected, recognised }: CellProps) {
  const { t } = useTranslation();
  const share = all === 0 ? 0 : count / all;
  return (
    <td
      data-kind={count === 0 ? 'empty' : kind}
      style={{ '--share': `${Math.round(30 + share * 70)}%` } as React.CSSProperties}
      title={t('intents.cell', { count, expected, recognised })}
      className="numbers"
    >
      {count === 0 ? '·' : count}
    </td>
  );
}
