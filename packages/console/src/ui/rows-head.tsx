import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type RowsHeadProps = {
  readonly columns: readonly string[];
  /** The last column holds what can be done with a row. */
  readonly withActions?: boolean;
};

/** The head of a table of things that are managed. */
export function RowsHead({ columns, withActions = false }: RowsHeadProps) {
  const { t } = useTranslation();
  return (
    <Table.Thead>
      <Table.Tr>
        {columns.map((column) => (
          <Table.Th key={column}>{column}</Table.Th>
        ))}
        {withActions && (
          <Table.Th>
            <span className="visually-hidden">{t('common.moreActions')}</span>
          </Table.Th>
        )}
      </Table.Tr>
    </Table.Thead>
  );
}
