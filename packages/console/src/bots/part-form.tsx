import { Group, TextInput, Title } from '@mantine/core';
import { ArrowDown, ArrowUp, CopyPlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/icon-button.tsx';
import { type BotDraft, renameStep } from './bot-draft.ts';
import { FieldIssues } from './bot-editing.tsx';
import { BotForm, FallbackForm, GreetingForm, SilenceForm } from './part-forms.tsx';
import { isPart } from './parts.ts';
import { StepForm } from './steps/step-form.tsx';
import { StepIcon } from './steps/step-icon.tsx';
import type { StepChanges } from './use-step-changes.ts';

type PartFormProps = {
  readonly draft: BotDraft;
  /** A part of the bot, or the key of a step. */
  readonly shown: string;
  readonly isNew: boolean;
  readonly editable: boolean;
  readonly changes: StepChanges;
  readonly onChange: (draft: BotDraft) => void;
};

/** The fields of what is chosen in the outline. */
export function PartForm({ draft, shown, isNew, editable, changes, onChange }: PartFormProps) {
  const { t } = useTranslation();
  const at = draft.steps.findIndex(({ key }) => key === shown);
  const step = draft.steps[at];
  if (step === undefined) {
    const part = isPart(shown) ? shown : 'bot';
    return (
      <>
        <Title order={2}>{t(`bots.parts.${part}`)}</Title>
        {part === 'bot' && <BotForm draft={draft} isNew={isNew} onChange={onChange} />}
        {part === 'greeting' && <GreetingForm draft={draft} onChange={onChange} />}
        {part === 'fallback' && <FallbackForm draft={draft} onChange={onChange} />}
        {part === 'silence' && <SilenceForm draft={draft} onChange={onChange} />}
      </>
    );
  }
  const path = `steps[${at}]`;
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Group gap={8} wrap="nowrap">
          <StepIcon kind={step.item.kind} />
          <Title order={2}>{t(`bots.stepKinds.${step.item.kind}`)}</Title>
        </Group>
        {editable && <StepButtons at={at} count={draft.steps.length} changes={changes} stepKey={step.key} />}
      </Group>
      <StepName
        key={step.item.id}
        name={step.item.id}
        path={path}
        onRename={(name) => onChange(renameStep(draft, step.key, name))}
      />
      <StepForm
        key={step.key}
        step={step.item}
        path={path}
        onChange={(item) => onChange({ ...draft, steps: draft.steps.with(at, { key: step.key, item }) })}
      />
    </>
  );
}

type StepButtonsProps = {
  readonly at: number;
  readonly count: number;
  readonly stepKey: string;
  readonly changes: StepChanges;
};

function StepButtons({ at, count, stepKey, changes }: StepButtonsProps) {
  const { t } = useTranslation();
  return (
    <Group gap={0} wrap="nowrap">
      <IconButton
        label={t('bots.moveUp')}
        icon={<ArrowUp size={16} />}
        disabled={at === 0}
        onClick={() => changes.move(stepKey, at - 1)}
      />
      <IconButton
        label={t('bots.moveDown')}
        icon={<ArrowDown size={16} />}
        disabled={at === count - 1}
        onClick={() => changes.move(stepKey, at + 1)}
      />
      <IconButton
        label={t('bots.duplicateStep')}
        icon={<CopyPlus size={16} />}
        onClick={() => changes.duplicate(stepKey)}
      />
      <IconButton
        label={t('bots.removeStep')}
        icon={<Trash2 size={16} />}
        onClick={() => changes.remove(stepKey)}
      />
    </Group>
  );
}

type StepNameProps = {
  readonly name: string;
  readonly path: string;
  readonly onRename: (name: string) => void;
};

/** The name of a step. It is taken over when it is complete: until then it might be that of another one. */
function StepName({ name, path, onRename }: StepNameProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  return (
    <div>
      <TextInput
        label={t('bots.stepName')}
        description={t('bots.stepNameHint')}
        value={typed}
        maxLength={256}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => onRename(typed.trim())}
        onKeyDown={(event) => event.key === 'Enter' && onRename(typed.trim())}
      />
      <FieldIssues path={`${path}.id`} exactly />
      <FieldIssues path={path} exactly />
    </div>
  );
}
