import { Button, Checkbox, Chip, Group, Select, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import { daysText } from '../ui/sentence/days.ts';
import { timeZones } from '../ui/time-zones.ts';
import classes from './editor.module.css';
import { type TimeForm, timeExpression, WEEKDAYS, type Weekday } from './time-expression.ts';

const today = () => new Date().toISOString().slice(0, 10);

const startForm = (): TimeForm => ({
  hours: true,
  fromTime: '09:00',
  toTime: '18:00',
  dates: false,
  fromDate: today(),
  toDate: today(),
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  days: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
  outside: false,
});

/** Writes conditions on time of day and date, filled in as a form. */
export function TimeTemplate({ onInsert }: { readonly onInsert: (piece: string) => void }) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" leftSection={<CalendarClock size={16} />} onClick={open}>
        {t('editor.timeTemplate')}
      </Button>
      <Dialog opened={opened} onClose={close} size="lg" title={t('editor.timeTemplate')}>
        <TimeFields
          onInsert={(piece) => {
            onInsert(piece);
            close();
          }}
        />
      </Dialog>
    </>
  );
}

function TimeFields({ onInsert }: { readonly onInsert: (piece: string) => void }) {
  const { t, i18n } = useTranslation();
  const [form, setForm] = useState(startForm);
  const change = (part: Partial<TimeForm>) => setForm((now) => ({ ...now, ...part }));
  const text = timeExpression(form);
  return (
    <Stack gap="md">
      <Checkbox
        label={t('editor.timeOfDay')}
        checked={form.hours}
        onChange={(event) => change({ hours: event.currentTarget.checked })}
      />
      {form.hours && (
        <Group grow>
          <TextInput
            type="time"
            label={t('editor.from')}
            value={form.fromTime}
            onChange={(event) => change({ fromTime: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('editor.to')}
            value={form.toTime}
            onChange={(event) => change({ toTime: event.currentTarget.value })}
          />
        </Group>
      )}
      <Checkbox
        label={t('editor.dates')}
        checked={form.dates}
        onChange={(event) => change({ dates: event.currentTarget.checked })}
      />
      {form.dates && (
        <Group grow>
          <TextInput
            type="date"
            label={t('editor.firstDay')}
            value={form.fromDate}
            onChange={(event) => change({ fromDate: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={t('editor.lastDay')}
            value={form.toDate}
            onChange={(event) => change({ toDate: event.currentTarget.value })}
          />
        </Group>
      )}
      <Select
        label={t('editor.zone')}
        searchable
        allowDeselect={false}
        limit={80}
        data={[...timeZones(form.zone)]}
        value={form.zone}
        onChange={(zone) => zone !== null && change({ zone })}
      />
      <Chip.Group
        multiple
        value={[...form.days]}
        onChange={(days) => change({ days: WEEKDAYS.filter((day) => days.includes(day)) })}
      >
        <Group gap={6} role="group" aria-label={t('editor.days')}>
          {WEEKDAYS.map((day: Weekday) => (
            <Chip key={day} value={day} size="xs">
              {daysText([day], i18n.language)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Checkbox
        label={t('editor.outside')}
        checked={form.outside}
        onChange={(event) => change({ outside: event.currentTarget.checked })}
      />
      <code className={classes.example}>{text ?? t('editor.timeIncomplete')}</code>
      <Group justify="flex-end">
        <Button disabled={text === undefined} onClick={() => text !== undefined && onInsert(text)}>
          {t('editor.insert')}
        </Button>
      </Group>
    </Stack>
  );
}
