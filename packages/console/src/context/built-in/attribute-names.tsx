import type { AttributeType, Value } from '@conversation-orchestrator/engine';
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AttributeName } from '../../ui/attribute-name.tsx';
import rows from '../../ui/rows.module.css';
import { ShownValue } from '../../ui/value/shown-value.tsx';

type AttributeNamesProps = {
  readonly attributes: readonly (readonly [name: string, type: AttributeType])[];
  /** Their values for what was looked up; left out, nothing was. */
  readonly values?: ReadonlyMap<string, Value>;
  readonly explain?: (name: string) => ReactNode;
};

/** Attributes that every account has: name, type, what it means, and the value for what was looked up. */
export function AttributeNames({ attributes, values, explain }: AttributeNamesProps) {
  const { t } = useTranslation();
  return (
    <Table className={rows.table ?? ''} verticalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('context.attribute')}</Table.Th>
          <Table.Th>{t('context.kind')}</Table.Th>
          {values !== undefined && <Table.Th>{t('context.value')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {attributes.map(([name, type]) => (
          <Table.Tr key={name}>
            <Table.Td>
              <AttributeName name={name} />
              {explain !== undefined && <div className={rows.faint}>{explain(name)}</div>}
            </Table.Td>
            <Table.Td>
              {t(type === 'number' ? 'editor.valueKinds.number' : 'editor.valueKinds.text')}
            </Table.Td>
            {values !== undefined && (
              <Table.Td>
                <Found value={values.get(name)} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Found({ value }: { readonly value: Value | undefined }) {
  const { t } = useTranslation();
  if (value === undefined || value === null) return <Text c="var(--faint)">{t('ladder.absent')}</Text>;
  return <ShownValue value={value} />;
}
