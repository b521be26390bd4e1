import { Button, Stack, TextInput } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { LeaveGuard } from '../editor/leave-guard.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { showDone } from '../ui/toast.tsx';
import { draftOf, type FunctionDraft, inputOf, newDraft } from './function-draft.ts';
import { FunctionFields } from './function-fields.tsx';
import { FunctionLog } from './function-log.tsx';
import { FunctionState } from './function-state.tsx';
import classes from './functions.module.css';
import { TryFunction } from './try-function.tsx';

const LOOK_MS = 10_000;

type BackProps = { readonly onBack: () => void };

/** A function as it is kept: to read, change and try. */
export function OpenFunction({ name, onBack }: BackProps & { readonly name: string }) {
  const params = { accountId: useAccountId(), name };
  const fn = useReply('functions.get', { params }, { everyMs: LOOK_MS });
  return (
    <Loaded query={fn}>
      {({ body, headers }) => (
        <FunctionEditor
          name={name}
          first={draftOf(body)}
          etag={headers.get('etag') ?? undefined}
          state={<FunctionState fn={body} />}
          onBack={onBack}
        />
      )}
    </Loaded>
  );
}

/** A function to be: its name, and what it begins with. */
export function NewFunction({
  kind,
  onBack,
  onSaved,
}: BackProps & { readonly kind: FunctionDraft['kind']; readonly onSaved: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const field = (
    <TextInput
      label={t('code.name')}
      description={t('code.nameHint')}
      value={name}
      data-autofocus
      onChange={(event) => setName(event.currentTarget.value)}
    />
  );
  return (
    <FunctionEditor name={name} first={newDraft(kind)} nameField={field} onBack={onBack} onSaved={onSaved} />
  );
}

type FunctionEditorProps = BackProps & {
  readonly name: string;
  readonly first: FunctionDraft;
  readonly nameField?: React.ReactNode;
  /** The version it begins with; left out, it is new. One that somebody else makes meanwhile is not overwritten. */
  readonly etag?: string | undefined;
  readonly state?: React.ReactNode;
  readonly onSaved?: (name: string) => void;
};

function FunctionEditor({ name, first, nameField, etag: read, state, onBack, onSaved }: FunctionEditorProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId(), name };
  const [draft, setDraft] = useState(first);
  const [kept, setKept] = useState(first);
  const [etag, setEtag] = useState(read);
  const save = useChange('functions.save', ['functions.list', 'functions.get']);
  const body = inputOf(draft);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(kept);
  const submit = () => {
    if (body === undefined) return;
    const condition = etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag };
    save.mutate(
      { params, headers: condition, body },
      {
        onSuccess: ({ headers }) => {
          setKept(draft);
          setEtag(headers.get('etag') ?? undefined);
          showDone(t('code.saved', { name }));
          onSaved?.(name);
        },
      },
    );
  };
  const actions = (
    <>
      <Button variant="default" leftSection={<ArrowLeft size={16} />} onClick={onBack}>
        {t('code.back')}
      </Button>
      <GuardedButton
        scope="config:write"
        loading={save.isPending}
        disabled={name === '' || body === undefined || (etag !== undefined && !isDirty)}
        onClick={submit}
      >
        {t('code.save')}
      </GuardedButton>
    </>
  );
  return (
    <div className={classes.editor}>
      <LeaveGuard dirty={isDirty && !save.isPending && !save.isSuccess} />
      <Section
        title={etag === undefined ? t(`code.kinds.${draft.kind}`) : name}
        text={state}
        actions={actions}
      >
        {save.error !== null && <FailureNotice error={save.error} title={t('problems.title')} />}
        <Stack gap="md">
          {nameField}
          <FunctionFields draft={draft} onChange={setDraft} />
        </Stack>
      </Section>
      <div>
        <TryFunction name={name === '' ? 'draft' : name} draft={body} />
        {etag !== undefined && <FunctionLog name={name} />}
      </div>
    </div>
  );
}
