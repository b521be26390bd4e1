import { type Calendar, isOpen } from '@conversation-orchestrator/engine';
import { Badge, Table } from '@mantine/core';
import { CalendarClock, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../../data/session.tsx';
import { useChange } from '../../data/use-change.ts';
import { useReply } from '../../data/use-reply.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { GuardedButton } from '../../ui/guarded-button.tsx';
import { GuardedIconButton } from '../../ui/guarded-icon-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import rows from '../../ui/rows.module.css';
import { RowsHead } from '../../ui/rows-head.tsx';
import { Section } from '../../ui/section.tsx';
import { zoneText } from '../../ui/sentence/days.ts';
import { showDone, showFailure } from '../../ui/toast.tsx';
import { useNow } from '../../ui/use-now.ts';
import { CalendarForm } from './calendar-form.tsx';
import { CalendarWords } from './calendar-words.tsx';

/** Calendars of opening hours and holidays, which policies ask with `inCalendar`. */
export function Calendars() {
  const { t } = useTranslation();
  const list = useReply('calendars.list', { params: { accountId: useAccountId() } });
  const [form, setForm] = useState<{ readonly calendar?: Calendar }>();
  const add = (
    <GuardedButton scope="config:write" leftSection={<Plus size={16} />} onClick={() => setForm({})}>
      {t('context.calendars.add')}
    </GuardedButton>
  );
  return (
    <Section title={t('context.calendars.title')} text={t('context.calendars.text')} actions={add}>
      <Loaded query={list}>
        {({ body: { calendars, revision } }) => (
          <>
            {calendars.length === 0 ? (
              <EmptyState
                icon={<CalendarClock />}
                title={t('context.calendars.emptyTitle')}
                text={t('context.calendars.emptyText')}
              >
                {add}
              </EmptyState>
            ) : (
              <CalendarRows
                calendars={calendars}
                revision={revision}
                onEdit={(calendar) => setForm({ calendar })}
              />
            )}
            {form !== undefined && (
              <CalendarForm {...form} revision={revision} onClose={() => setForm(undefined)} />
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

type CalendarRowsProps = {
  readonly calendars: readonly Calendar[];
  readonly revision: number;
  readonly onEdit: (calendar: Calendar) => void;
};

function CalendarRows({ calendars, revision, onEdit }: CalendarRowsProps) {
  const { t } = useTranslation();
  const remove = useDeleteCalendar(revision);
  return (
    <Table className={rows.table ?? ''} verticalSpacing={10}>
      <RowsHead
        columns={[t('context.calendars.name'), t('context.calendars.now'), t('context.calendars.hours')]}
        withActions
      />
      <Table.Tbody>
        {calendars.map((calendar) => (
          <Table.Tr key={calendar.name}>
            <Table.Td>
              <div className={rows.name}>{calendar.name}</div>
              <div className={rows.faint}>{zoneText(calendar.timeZone)}</div>
            </Table.Td>
            <Table.Td>
              <OpenNow calendar={calendar} />
            </Table.Td>
            <Table.Td>
              <CalendarWords calendar={calendar} />
            </Table.Td>
            <Table.Td className={rows.actions ?? ''}>
              <GuardedIconButton
                scope="config:write"
                label={t('context.calendars.editNamed', { name: calendar.name })}
                icon={<Pencil size={16} />}
                onClick={() => onEdit(calendar)}
              />
              <GuardedIconButton
                scope="config:write"
                label={t('context.calendars.deleteNamed', { name: calendar.name })}
                icon={<Trash2 size={16} />}
                onClick={() => remove(calendar)}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function OpenNow({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useTranslation();
  const open = isOpen(calendar, useNow());
  if (typeof open === 'string') return <>{open}</>;
  return (
    <Badge variant={open ? 'light' : 'outline'} color={open ? 'green.9' : 'gray'} tt="none" fz={14} fw={550}>
      {t(open ? 'context.calendars.isOpen' : 'context.calendars.isClosed')}
    </Badge>
  );
}

/** Deletes a calendar unless it has changed or a policy asks it; the undo makes it anew. */
function useDeleteCalendar(revision: number): (calendar: Calendar) => void {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const create = useChange('calendars.create', ['calendars.list', 'revisions.list']);
  const remove = useChange('calendars.delete', ['calendars.list', 'revisions.list']);
  const onError = (error: Error) => showFailure(error, t);
  return (calendar) => {
    const { name } = calendar;
    const undo = {
      label: t('common.undo'),
      run: () => create.mutate({ params, body: calendar }, { onError }),
    };
    const request = { params: { ...params, name }, headers: { 'if-match': `"${revision}"` } };
    remove.mutate(request, {
      onSuccess: () => showDone(t('context.calendars.deleted', { name }), undo),
      onError,
    });
  };
}
