import type { Calendar } from '@conversation-orchestrator/engine';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../../data/session.tsx';
import { useChange } from '../../data/use-change.ts';
import { FormModal } from '../../ui/form-modal.tsx';
import { timeZones } from '../../ui/time-zones.ts';
import { showDone } from '../../ui/toast.tsx';
import { blankCalendar, calendarOfDraft, draftOfCalendar, isIncomplete } from './calendar-draft.ts';
import { ClosedRows, DateRows, WeeklyRows } from './calendar-rows.tsx';

const OUTDATED = ['calendars.list', 'revisions.list'] as const;

type CalendarFormProps = {
  /** The one to change; left out, a new one. */
  readonly calendar?: Calendar;
  readonly revision: number;
  readonly onClose: () => void;
};

/** Adds a calendar, or changes one. */
export function CalendarForm({ calendar, revision, onClose }: CalendarFormProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const create = useChange('calendars.create', OUTDATED);
  const replace = useChange('calendars.replace', OUTDATED);
  const [draft, setDraft] = useState(() =>
    calendar === undefined ? blankCalendar(readersZone()) : draftOfCalendar(calendar),
  );

  const save = () => {
    const body = calendarOfDraft(draft);
    const onSuccess = () => {
      showDone(t('context.calendars.savedDone', { name: body.name }));
      onClose();
    };
    if (calendar === undefined) return create.mutate({ params, body }, { onSuccess });
    const headers = { 'if-match': `"${revision}"` };
    replace.mutate({ params: { ...params, name: calendar.name }, headers, body }, { onSuccess });
  };

  return (
    <FormModal
      size={880}
      title={calendar?.name ?? t('context.calendars.add')}
      submit={t('common.save')}
      busy={create.isPending || replace.isPending}
      incomplete={isIncomplete(draft)}
      error={create.error ?? replace.error}
      onSubmit={save}
      onClose={onClose}
    >
      {calendar === undefined && (
        <TextInput
          label={t('context.calendars.name')}
          description={t('context.calendars.nameHint', {
            example: `inCalendar('${draft.name || 'office'}')`,
          })}
          value={draft.name}
          data-autofocus
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
      )}
      <Select
        label={t('editor.zone')}
        searchable
        allowDeselect={false}
        limit={80}
        data={[...timeZones(draft.timeZone)]}
        value={draft.timeZone}
        onChange={(timeZone) => timeZone !== null && setDraft({ ...draft, timeZone })}
      />
      <WeeklyRows rows={draft.weekly} onChange={(weekly) => setDraft({ ...draft, weekly })} />
      <ClosedRows rows={draft.closed} onChange={(closed) => setDraft({ ...draft, closed })} />
      <DateRows rows={draft.dates} onChange={(dates) => setDraft({ ...draft, dates })} />
    </FormModal>
  );
}

function readersZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
