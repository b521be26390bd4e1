import type { Value } from '@conversation-orchestrator/engine';
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AttributeName } from '../ui/attribute-name.tsx';
import { ValueChip } from '../ui/value-chip.tsx';
import classes from './logs.module.css';

type AttributeTableProps = {
  readonly attributes: Readonly<Record<string, Value>>;
  /** Attributes that could not be read, with the cause. */
  readonly unavailable?: Readonly<Record<string, string>> | undefined;
};

/** The attributes a decision read and their values then. */
export function AttributeTable({ attributes, unavailable = {} }: AttributeTableProps) {
  const { t } = useTranslation();
  const names = Object.keys(attributes).filter((name) => !Object.hasOwn(unavailable, name));
  const failed = Object.entries(unavailable);
  if (names.length + failed.length === 0) return <Text c="var(--faint)">{t('logs.noAttributes')}</Text>;
  return (
    <Table className={classes.attributes ?? ''} verticalSpacing={6} layout="fixed">
      <Table.Thead className="visually-hidden">
        <Table.Tr>
          <Table.Th>{t('logs.attribute')}</Table.Th>
          <Table.Th>{t('logs.value')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {failed.map(([name, cause]) => (
          <Table.Tr key={name}>
            <Table.Td>
              <AttributeName name={name} />
            </Table.Td>
            <Table.Td className={classes.cause ?? ''}>{t('logs.unavailable', { cause })}</Table.Td>
          </Table.Tr>
        ))}
        {names.map((name) => (
          <Table.Tr key={name}>
            <Table.Td>
              <AttributeName name={name} />
            </Table.Td>
            <Table.Td>
              <AttributeValue value={attributes[name]} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function AttributeValue({ value }: { readonly value: Value | undefined }) {
  const { t } = useTranslation();
  if (value === null || value === undefined) return <Text c="var(--faint)">{t('ladder.absent')}</Text>;
  return <ValueChip value={value} />;
}
