import { Group, Select, Switch, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../data/use-directory.ts';
import { TargetPicker } from '../editor/target-picker.tsx';
import { type BotDraft, withMember } from './bot-draft.ts';
import { FieldIssues } from './bot-editing.tsx';
import { BotTextField } from './bot-text-field.tsx';
import { BotTextsField } from './bot-texts-field.tsx';
import { NumberField } from './number-field.tsx';

type PartFormProps = { readonly draft: BotDraft; readonly onChange: (draft: BotDraft) => void };

/** What a bot is: its name, its languages, the skill it answers. `isNew`: its id can be chosen still. */
export function BotForm({ draft, isNew, onChange }: PartFormProps & { readonly isNew: boolean }) {
  const { t } = useTranslation();
  const { skills } = useDirectory();
  return (
    <>
      <Group grow align="flex-start">
        <div>
          <TextInput
            label={t('bots.botName')}
            value={draft.name}
            maxLength={256}
            onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
          />
          <FieldIssues path="name" />
        </div>
        <div>
          <TextInput
            label={t('bots.id')}
            value={draft.id}
            maxLength={256}
            readOnly={!isNew}
            {...(isNew && { description: t('bots.idHint') })}
            onChange={(event) => onChange({ ...draft, id: event.currentTarget.value })}
          />
          <FieldIssues path="id" />
        </div>
      </Group>
      <Textarea
        label={t('bots.description')}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={4_000}
        value={draft.description ?? ''}
        onChange={(event) =>
          onChange(withMember(draft, 'description', event.currentTarget.value || undefined))
        }
      />
      <div>
        <TagsInput
          label={t('bots.languages')}
          description={t('bots.languagesHint')}
          value={[...(draft.languages ?? ['en'])]}
          onChange={(languages) =>
            onChange(withMember(draft, 'languages', languages.length === 0 ? undefined : languages))
          }
        />
        <FieldIssues path="languages" />
      </div>
      <Group grow align="flex-start">
        <div>
          <TargetPicker
            visibleLabel
            label={t('bots.ownSkill')}
            description={t('bots.ownSkillHint')}
            targets={skills}
            value={draft.skillId ?? ''}
            onChange={(id) => onChange(withMember(draft, 'skillId', id || undefined))}
          />
          <FieldIssues path="skillId" />
        </div>
        <div>
          <TextInput
            label={t('bots.namespace')}
            description={t('bots.namespaceHint')}
            placeholder="orchestrator"
            value={draft.namespace ?? ''}
            onChange={(event) =>
              onChange(withMember(draft, 'namespace', event.currentTarget.value || undefined))
            }
          />
          <FieldIssues path="namespace" />
        </div>
      </Group>
      <Text c="var(--faint)">{t('bots.advancedText')}</Text>
    </>
  );
}

/** What is said first. */
export function GreetingForm({ draft, onChange }: PartFormProps) {
  const { t } = useTranslation();
  return (
    <BotTextsField
      label={t('bots.greeting')}
      description={t('bots.placeholders', {
        examples: '{{sde.visitorinfo.personalinfo.company}} {$botContext.name}',
      })}
      path="greeting"
      value={draft.greeting}
      onChange={(greeting) => onChange(withMember(draft, 'greeting', greeting))}
    />
  );
}

/** Where a conversation goes that cannot be routed. */
export function FallbackForm({ draft, onChange }: PartFormProps) {
  const { t } = useTranslation();
  const { skills } = useDirectory();
  const { fallback } = draft;
  return (
    <>
      <Text c="var(--faint)">{t('bots.fallbackText')}</Text>
      <div>
        <TargetPicker
          visibleLabel
          label={t('bots.fallbackSkill')}
          targets={skills}
          value={fallback.skillId}
          onChange={(skillId) => onChange({ ...draft, fallback: { ...fallback, skillId } })}
        />
        <FieldIssues path="fallback.skillId" />
      </div>
      <BotTextField
        label={t('bots.fallbackMessage')}
        path="fallback.message"
        value={fallback.message}
        onChange={(message) => onChange({ ...draft, fallback: withMember(fallback, 'message', message) })}
      />
    </>
  );
}

const USUAL_SILENCE = { afterSeconds: 300 };

/** What is done when nobody answers. */
export function SilenceForm({ draft, onChange }: PartFormProps) {
  const { t } = useTranslation();
  const { silence } = draft;
  const change = (changed: typeof silence) => onChange(withMember(draft, 'silence', changed));
  return (
    <>
      <Switch
        label={t('bots.silenceOn')}
        checked={silence !== undefined}
        onChange={(event) => change(event.currentTarget.checked ? USUAL_SILENCE : undefined)}
      />
      {silence !== undefined && (
        <>
          <Group grow align="flex-start">
            <div>
              <NumberField
                label={t('bots.silenceAfter')}
                value={silence.afterSeconds}
                onChange={(afterSeconds) => change({ ...silence, afterSeconds: afterSeconds ?? 0 })}
              />
              <FieldIssues path="silence.afterSeconds" />
            </div>
            <NumberField
              label={t('bots.reminders')}
              placeholder="1"
              value={silence.reminders}
              onChange={(reminders) => change(withMember(silence, 'reminders', reminders))}
            />
            <Select
              label={t('bots.silenceEnd')}
              allowDeselect={false}
              data={(['fallback', 'close'] as const).map((end) => ({
                value: end,
                label: t(`bots.silenceEnds.${end}`),
              }))}
              value={silence.end ?? 'fallback'}
              onChange={(end) => change(withMember(silence, 'end', end === 'close' ? end : undefined))}
            />
          </Group>
          <BotTextField
            label={t('bots.reminder')}
            path="silence.message"
            value={silence.message}
            onChange={(message) => change(withMember(silence, 'message', message))}
          />
        </>
      )}
    </>
  );
}
