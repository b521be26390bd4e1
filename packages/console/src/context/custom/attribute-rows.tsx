import type { CustomAttribute } from '@conversation-orchestrator/api';
import { Table } from '@mantine/core';
import { Pencil, Trash2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../../data/session.tsx';
import { useChange } from '../../data/use-change.ts';
import { useReply } from '../../data/use-reply.ts';
import { AttributeName } from '../../ui/attribute-name.tsx';
import { GuardedIconButton } from '../../ui/guarded-icon-button.tsx';
import rows from '../../ui/rows.module.css';
import { RowsHead } from '../../ui/rows-head.tsx';
import { showDone, showFailure } from '../../ui/toast.tsx';
import { ShownValue } from '../../ui/value/shown-value.tsx';
import { draftKindOf } from '../../ui/value/value-draft.ts';
import type { FunctionAttribute } from './function-draft.ts';

type AttributeRowsProps = {
  readonly attributes: readonly CustomAttribute[];
  /** The revision they were read at. */
  readonly revision: number;
  readonly onEdit: (attribute: CustomAttribute) => void;
};

/** Custom attributes as a table. */
export function AttributeRows({ attributes, revision, onEdit }: AttributeRowsProps) {
  const { t } = useTranslation();
  const remove = useDeleteAttribute(revision);
  const list = useReply('functions.list', { params: { accountId: useAccountId() } });
  const functions = list.data?.body.functions.map(({ name }) => name);
  return (
    <Table className={rows.table ?? ''} verticalSpacing={8}>
      <RowsHead columns={[t('context.attribute'), t('context.kind'), t('context.value')]} withActions />
      <Table.Tbody>
        {attributes.map((attribute) => (
          <Table.Tr key={attribute.name}>
            <Table.Td>
              <AttributeName name={`custom.${attribute.name}`} />
              {attribute.description !== undefined && (
                <div className={rows.faint}>{attribute.description}</div>
              )}
            </Table.Td>
            <Table.Td className={rows.nowrap ?? ''}>
              <KindName attribute={attribute} />
            </Table.Td>
            <Table.Td>
              <AttributeValue attribute={attribute} functions={functions} />
            </Table.Td>
            <Table.Td className={rows.actions ?? ''}>
              <GuardedIconButton
                scope="config:write"
                label={t('context.custom.editNamed', { name: attribute.name })}
                icon={<Pencil size={16} />}
                onClick={() => onEdit(attribute)}
              />
              <GuardedIconButton
                scope="config:write"
                label={t('context.custom.deleteNamed', { name: attribute.name })}
                icon={<Trash2 size={16} />}
                onClick={() => remove(attribute)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function KindName({ attribute }: { readonly attribute: CustomAttribute }) {
  const { t } = useTranslation();
  if (attribute.type === 'function') return <>{t('context.custom.function')}</>;
  return <>{t(`editor.valueKinds.${draftKindOf(attribute.value)}`)}</>;
}

type AttributeValueProps = {
  readonly attribute: CustomAttribute;
  /** The names of the functions there are; undefined while that is not known. */
  readonly functions: readonly string[] | undefined;
};

function AttributeValue({ attribute, functions }: AttributeValueProps) {
  const { t } = useTranslation();
  if (attribute.type === 'static') return <ShownValue value={attribute.value} />;
  return (
    <>
      {t('context.custom.resultOf')} <code>{attribute.function}</code>
      {attribute.parameters !== undefined && (
        <>
          {' '}
          {t('context.custom.with')} <ShownValue value={attribute.parameters} />
        </>
      )}
      <FunctionNotes attribute={attribute} functions={functions} />
    </>
  );
}

/** How long a result is remembered, what is there when there is none, and whether there is such a function at all. */
function FunctionNotes({
  attribute,
  functions,
}: AttributeValueProps & { readonly attribute: FunctionAttribute }) {
  const { t } = useTranslation();
  const { cacheSeconds, timeoutMs, default: fallback } = attribute;
  const missing = functions?.includes(attribute.function) === false;
  return (
    <>
      <div className={rows.faint}>
        {[
          ...(cacheSeconds === undefined ? [] : [t('context.custom.cached', { count: cacheSeconds })]),
          ...(timeoutMs === undefined ? [] : [t('context.custom.waits', { count: timeoutMs })]),
        ].join(' · ')}
      </div>
      {fallback !== undefined && (
        <div className={rows.faint}>
          {t('context.custom.fallback')}: <ShownValue value={fallback} />
        </div>
      )}
      {missing && (
        <div className={rows.warning}>
          <TriangleAlert size={15} aria-hidden /> {t('context.custom.functionMissing')}
        </div>
      )}
    </>
  );
}

/** Deletes an attribute unless it has changed or is read somewhere; the undo makes it anew. */
function useDeleteAttribute(revision: number): (attribute: CustomAttribute) => void {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const create = useChange('attributes.create', ['attributes.list', 'revisions.list']);
  const remove = useChange('attributes.delete', ['attributes.list', 'revisions.list']);
  const onError = (error: Error) => showFailure(error, t);
  return (attribute) => {
    const { name } = attribute;
    const undo = {
      label: t('common.undo'),
      run: () => create.mutate({ params, body: attribute }, { onError }),
    };
    remove.mutate(
      { params: { ...params, name }, headers: { 'if-match': `"${revision}"` } },
      { onSuccess: () => showDone(t('context.custom.deleted', { name }), undo), onError },
    );
  };
}
