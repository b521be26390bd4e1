import type { JsonObject } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import { Table, Text } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { GuardedIconButton } from '../../ui/guarded-icon-button.tsx';
import rows from '../../ui/rows.module.css';
import { RowsHead } from '../../ui/rows-head.tsx';
import { showDone, showFailure } from '../../ui/toast.tsx';
import { ShownValue } from '../../ui/value/shown-value.tsx';
import words from '../../ui/words.module.css';
import type { useDocument } from './use-document.ts';

type PropertyRowsProps = {
  readonly document: ReturnType<typeof useDocument>;
  readonly payload: JsonObject;
  readonly onEdit: (name: string) => void;
};

/** The properties of a document as a table. */
export function PropertyRows({ document, payload, onEdit }: PropertyRowsProps) {
  const { t } = useTranslation();
  const names = Object.keys(payload).toSorted();
  const onError = (error: Error) => showFailure(error, t);
  const remove = (name: string, value: Value) => {
    const undo = {
      label: t('common.undo'),
      run: () => document.save.mutate(document.merge({ [name]: value }), { onError }),
    };
    const onSuccess = () => showDone(t('context.documents.propertyDeleted', { name }), undo);
    document.removeProperties.mutate(document.without([name]), { onSuccess, onError });
  };
  if (names.length === 0) return <Text c="var(--faint)">{t('context.documents.noProperties')}</Text>;
  return (
    <Table className={rows.table ?? ''} verticalSpacing={8}>
      <RowsHead columns={[t('context.documents.property'), t('context.value')]} withActions />
      <Table.Tbody>
        {names.map((name) => {
          const value = payload[name] ?? null;
          return (
            <Table.Tr key={name}>
              <Table.Td className={words.code ?? ''}>{name}</Table.Td>
              <Table.Td>
                <ShownValue value={value} />
              </Table.Td>
              <Table.Td className={rows.actions ?? ''}>
                <GuardedIconButton
                  scope="context:write"
                  label={t('context.documents.editProperty', { name })}
                  icon={<Pencil size={16} />}
                  onClick={() => onEdit(name)}
                />
                <GuardedIconButton
                  scope="context:write"
                  label={t('context.documents.deleteProperty', { name })}
                  icon={<Trash2 size={16} />}
                  onClick={() => remove(name, value)}
                />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
