import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type StepDraftOf, withMember } from '../bot-draft.ts';
import { FieldIssues } from '../bot-editing.tsx';
import { NumberField } from '../number-field.tsx';
import { ChoiceFields } from './choice-fields.tsx';

type Answer = NonNullable<StepDraftOf<'ask'>['answer']>;

const BLANK: { readonly [Kind in Answer['kind']]: Answer } = {
  text: { kind: 'text' },
  phone: { kind: 'phone' },
  email: { kind: 'email' },
  number: { kind: 'number' },
  pattern: { kind: 'pattern', pattern: '[A-Z]{2}[0-9]{6}' },
  choice: { kind: 'choice', options: [{ value: 'yes' }, { value: 'no' }] },
};

type AnswerFieldProps = {
  readonly answer: Answer | undefined;
  readonly path: string;
  readonly onChange: (answer: Answer) => void;
};

/** What counts as an answer: first of which kind it is, then its bounds. */
export function AnswerField({ answer = BLANK.text, path, onChange }: AnswerFieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('bots.answer')}
        allowDeselect={false}
        data={Object.keys(BLANK).map((kind) => ({
          value: kind,
          label: t(`bots.answerKinds.${kind as Answer['kind']}`),
        }))}
        value={answer.kind}
        onChange={(kind) => kind !== null && kind !== answer.kind && onChange(BLANK[kind as Answer['kind']])}
      />
      <AnswerDetails answer={answer} path={path} onChange={onChange} />
      <FieldIssues path={path} />
    </>
  );
}

type AnswerDetailsProps = Omit<AnswerFieldProps, 'answer'> & { readonly answer: Answer };

function AnswerDetails({ answer, path, onChange }: AnswerDetailsProps) {
  const { t } = useTranslation();
  switch (answer.kind) {
    case 'email':
      return null;
    case 'text':
      return (
        <Group grow>
          <NumberField
            label={t('bots.minimumLength')}
            value={answer.minimumLength}
            onChange={(value) => onChange(withMember(answer, 'minimumLength', value))}
          />
          <NumberField
            label={t('bots.maximumLength')}
            value={answer.maximumLength}
            onChange={(value) => onChange(withMember(answer, 'maximumLength', value))}
          />
        </Group>
      );
    case 'phone':
      return (
        <TextInput
          label={t('bots.countryCode')}
          description={t('bots.countryCodeHint')}
          inputMode="numeric"
          value={answer.countryCode ?? ''}
          onChange={(event) =>
            onChange(
              withMember(answer, 'countryCode', event.currentTarget.value.replace(/\D/g, '') || undefined),
            )
          }
        />
      );
    case 'number':
      return (
        <>
          <Group grow>
            <NumberField
              label={t('bots.minimum')}
              value={answer.minimum}
              onChange={(value) => onChange(withMember(answer, 'minimum', value))}
            />
            <NumberField
              label={t('bots.maximum')}
              value={answer.maximum}
              onChange={(value) => onChange(withMember(answer, 'maximum', value))}
            />
          </Group>
          <Checkbox
            label={t('bots.whole')}
            checked={answer.whole === true}
            onChange={(event) =>
              onChange(withMember(answer, 'whole', event.currentTarget.checked ? true : undefined))
            }
          />
        </>
      );
    case 'pattern':
      return (
        <TextInput
          label={t('bots.pattern')}
          description={t('bots.patternHint')}
          spellCheck={false}
          value={answer.pattern}
          onChange={(event) => onChange({ ...answer, pattern: event.currentTarget.value })}
        />
      );
    case 'choice':
      return <ChoiceFields answer={answer} path={path} onChange={onChange} />;
  }
}
