import { Select, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { withMember } from '../bots/bot-draft.ts';
import { NumberField } from '../bots/number-field.tsx';
import type { Recogniser } from './intents-draft.ts';

const BLANK: { readonly [Kind in Recogniser['kind']]: Recogniser } = {
  embedded: { kind: 'embedded' },
  openai: { kind: 'openai', url: 'https://api.openai.com/v1', model: 'gpt-4o-mini' },
  'dialogflow-es': { kind: 'dialogflow-es', projectId: '', secret: '' },
  'dialogflow-cx': { kind: 'dialogflow-cx', projectId: '', location: 'global', agentId: '', secret: '' },
};

type RecogniserFormProps<Kind extends Recogniser['kind'] = Recogniser['kind']> = {
  readonly recogniser: Extract<Recogniser, { readonly kind: Kind }>;
  readonly onChange: (recogniser: Recogniser) => void;
};

/** Who recognises intents: the embedded classifier, or a service with its address and key. */
export function RecogniserForm({ recogniser, onChange }: RecogniserFormProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        aria-label={t('intents.recogniser')}
        allowDeselect={false}
        data={Object.keys(BLANK).map((kind) => ({
          value: kind,
          label: t(`intents.kinds.${kind as Recogniser['kind']}`),
        }))}
        value={recogniser.kind}
        onChange={(kind) =>
          kind !== null && kind !== recogniser.kind && onChange(BLANK[kind as Recogniser['kind']])
        }
      />
      <Text c="var(--faint)">{t(`intents.kindHints.${recogniser.kind}`)}</Text>
      {recogniser.kind === 'openai' && <OpenAiFields recogniser={recogniser} onChange={onChange} />}
      {recogniser.kind === 'dialogflow-es' && <EsFields recogniser={recogniser} onChange={onChange} />}
      {recogniser.kind === 'dialogflow-cx' && <CxFields recogniser={recogniser} onChange={onChange} />}
      {recogniser.kind !== 'embedded' && (
        <NumberField
          label={t('intents.timeout')}
          description={t('intents.timeoutHint')}
          value={recogniser.timeoutMs}
          onChange={(timeoutMs) => onChange(withMember(recogniser, 'timeoutMs', timeoutMs))}
        />
      )}
    </>
  );
}

function OpenAiFields({ recogniser, onChange }: RecogniserFormProps<'openai'>) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('intents.url')}
        description={t('intents.urlHint')}
        value={recogniser.url}
        onChange={(event) => onChange({ ...recogniser, url: event.currentTarget.value })}
      />
      <TextInput
        label={t('intents.model')}
        value={recogniser.model}
        onChange={(event) => onChange({ ...recogniser, model: event.currentTarget.value })}
      />
      <TextInput
        label={t('intents.secret')}
        description={t('intents.secretHints.openai')}
        value={recogniser.secret ?? ''}
        onChange={(event) =>
          onChange(withMember(recogniser, 'secret', event.currentTarget.value || undefined))
        }
      />
      <Select
        label={t('intents.format')}
        allowDeselect={false}
        data={(['json_schema', 'json_object', 'none'] as const).map((format) => ({
          value: format,
          label: t(`intents.formats.${format}`),
        }))}
        value={recogniser.format ?? 'json_schema'}
        onChange={(format) =>
          format !== null &&
          onChange(
            withMember(
              recogniser,
              'format',
              format === 'json_schema' ? undefined : (format as NonNullable<typeof recogniser.format>),
            ),
          )
        }
      />
      <NumberField
        label={t('intents.temperature')}
        description={t('intents.temperatureHint')}
        value={recogniser.temperature}
        onChange={(temperature) => onChange(withMember(recogniser, 'temperature', temperature))}
      />
    </>
  );
}

function EsFields({ recogniser, onChange }: RecogniserFormProps<'dialogflow-es'>) {
  const { t } = useTranslation();
  return (
    <>
      <GoogleFields recogniser={recogniser} onChange={onChange} />
      <TextInput
        label={t('intents.location')}
        placeholder="us"
        value={recogniser.location ?? ''}
        onChange={(event) =>
          onChange(withMember(recogniser, 'location', event.currentTarget.value || undefined))
        }
      />
    </>
  );
}

function CxFields({ recogniser, onChange }: RecogniserFormProps<'dialogflow-cx'>) {
  const { t } = useTranslation();
  return (
    <>
      <GoogleFields recogniser={recogniser} onChange={onChange} />
      <TextInput
        label={t('intents.location')}
        value={recogniser.location}
        onChange={(event) => onChange({ ...recogniser, location: event.currentTarget.value })}
      />
      <TextInput
        label={t('intents.agentId')}
        value={recogniser.agentId}
        onChange={(event) => onChange({ ...recogniser, agentId: event.currentTarget.value })}
      />
      <TextInput
        label={t('intents.environmentId')}
        value={recogniser.environmentId ?? ''}
        onChange={(event) =>
          onChange(withMember(recogniser, 'environmentId', event.currentTarget.value || undefined))
        }
      />
    </>
  );
}

function GoogleFields({ recogniser, onChange }: RecogniserFormProps<'dialogflow-es' | 'dialogflow-cx'>) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('intents.projectId')}
        value={recogniser.projectId}
        onChange={(event) => onChange({ ...recogniser, projectId: event.currentTarget.value })}
      />
      <TextInput
        label={t('intents.secret')}
        description={t('intents.secretHints.google')}
        value={recogniser.secret}
        onChange={(event) => onChange({ ...recogniser, secret: event.currentTarget.value })}
      />
    </>
  );
}
