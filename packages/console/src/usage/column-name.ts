import type { TFunction } from 'i18next';
import type { UsageColumn } from './usage-table.ts';

/** What a column is called. */
export function columnName(column: UsageColumn, t: TFunction): string {
  if (column.kind === 'policy') return column.name;
  if (column.kind === 'others') return t('usage.others', { count: column.policies });
  return t(`policyWords.outcomes.${column.id}`);
}
