import { MAX_CACHE_SECONDS, MAX_DECISION_FUNCTION_MS } from '@conversation-orchestrator/api';
import { checkExpression } from '@conversation-orchestrator/engine';
import { Autocomplete, Group, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { worthShowing } from '../../editor/attribute-catalogue.ts';
import { IssueText } from '../../editor/issue-text.tsx';
import { useEditorKnowledge } from '../../editor/use-editor-knowledge.ts';
import { AttributeName } from '../../ui/attribute-name.tsx';
import classes from '../../ui/value/value.module.css';
import { EMPTY_DRAFT } from '../../ui/value/value-draft.ts';
import { ValueEditor } from '../../ui/value/value-editor.tsx';
import {
  attributesIn,
  type FunctionDraft,
  type FunctionLimits,
  type FunctionMistake,
} from './function-draft.ts';

/** The largest numbers the server takes. */
export const FUNCTION_LIMITS: FunctionLimits = {
  cacheSeconds: MAX_CACHE_SECONDS,
  timeoutMs: MAX_DECISION_FUNCTION_MS,
};

type FunctionFieldsProps = {
  readonly draft: FunctionDraft;
  readonly mistakes: readonly FunctionMistake[];
  readonly onChange: (draft: FunctionDraft) => void;
};

/** Which function it is, what it is given, and what holds when it is slow or fails. */
export function FunctionFields({ draft, mistakes, onChange }: FunctionFieldsProps) {
  const { t } = useTranslation();
  const { functions = [], catalogue } = useEditorKnowledge();
  const change = (part: Partial<FunctionDraft>) => onChange({ ...draft, ...part });
  const name = draft.function.trim();
  return (
    <>
      <Autocomplete
        label={t('context.custom.functionName')}
        description={
          name !== '' && !functions.includes(name)
            ? t('context.custom.functionMissing')
            : t('context.custom.functionHint')
        }
        data={[...functions]}
        limit={50}
        autoComplete="off"
        spellCheck={false}
        value={draft.function}
        onChange={(chosen) => change({ function: chosen })}
      />
      <Parameters
        text={draft.parameters}
        wrong={mistakes.includes('parameters')}
        catalogue={catalogue}
        onChange={(parameters) => change({ parameters })}
      />
      <div className={classes.pair}>
        {(['cacheSeconds', 'timeoutMs'] as const).map((field) => (
          <TextInput
            key={field}
            label={t(`context.custom.${field}`)}
            description={t(`context.custom.${field}Hint`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="numeric"
            value={draft[field]}
            error={
              mistakes.includes(field) && t('context.custom.wholeNumber', { maximum: FUNCTION_LIMITS[field] })
            }
            onChange={(event) => change({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <Fallback draft={draft} onChange={onChange} />
    </>
  );
}

/** The value for when the function fails, where its author gives one. */
function Fallback({ draft, onChange }: Pick<FunctionFieldsProps, 'draft' | 'onChange'>) {
  const { t } = useTranslation();
  const { fallback, ...without } = draft;
  return (
    <>
      <Switch
        label={t('context.custom.fallback')}
        description={t('context.custom.fallbackHint')}
        checked={fallback !== undefined}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { ...draft, fallback: EMPTY_DRAFT } : without)
        }
      />
      {fallback !== undefined && (
        <ValueEditor draft={fallback} onChange={(changed) => onChange({ ...draft, fallback: changed })} />
      )}
    </>
  );
}

type ParametersProps = {
  readonly text: string;
  readonly wrong: boolean;
  readonly catalogue: ReturnType<typeof useEditorKnowledge>['catalogue'];
  readonly onChange: (text: string) => void;
};

/** The payload of the function as JSON, with the attributes it reads; one can be chosen and is put where the cursor is. */
function Parameters({ text, wrong, catalogue, onChange }: ParametersProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const read = attributesIn(text);
  const issues = worthShowing(
    read.flatMap((name) => checkExpression({ kind: 'attribute', name }, catalogue)),
  );
  const insert = (name: string | null) => {
    if (name === null) return;
    const { selectionStart: from = text.length, selectionEnd: to = text.length } = area.current ?? {};
    onChange(`${text.slice(0, from)}"{{${name}}}"${text.slice(to)}`);
  };
  return (
    <div>
      <Textarea
        ref={area}
        label={t('context.custom.parameters')}
        description={t('context.custom.parametersHint', { example: '"{{orchestrator.phoneNumber}}"' })}
        placeholder={'{ "phone": "{{orchestrator.phoneNumber}}" }'}
        classNames={{ input: classes.code ?? '' }}
        autosize
        minRows={3}
        maxRows={14}
        spellCheck={false}
        value={text}
        error={wrong && t('context.notJson')}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group gap="sm" mt={8}>
        <Select
          aria-label={t('context.custom.insertAttribute')}
          placeholder={t('context.custom.insertAttribute')}
          searchable
          limit={60}
          data={[...catalogue.attributes.keys()].toSorted()}
          value={null}
          onChange={insert}
        />
        {read.length > 0 && (
          <span>
            {t('context.custom.reads')}{' '}
            {read.map((name, at) => (
              <span key={name}>
                {at > 0 && ', '}
                <AttributeName name={name} />
              </span>
            ))}
          </span>
        )}
      </Group>
      <IssueText issues={issues} />
    </div>
  );
}
