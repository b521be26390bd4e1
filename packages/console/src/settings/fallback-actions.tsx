import type { Action, Issue } from '@conversation-orchestrator/engine';
import { ApiProblem } from '@conversation-orchestrator/sdk';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId, useAllowed } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { ActionList } from '../editor/action-list.tsx';
import { type Keyed, keyed } from '../editor/draft.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { ActionText } from '../ui/sentence/action-text.tsx';
import { showDone } from '../ui/toast.tsx';

/** What is answered when no policy matches. */
export function FallbackActions({ actions }: { readonly actions: readonly Action[] }) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const editable = useAllowed('config:write');
  const update = useChange('settings.update', ['settings.get', 'revisions.list', 'policies.list']);
  const [kept] = useState<readonly Keyed<Action>[]>(() => actions.map(keyed));
  const [draft, setDraft] = useState(kept);
  if (!editable) return <ActionWords actions={actions} />;
  // By the promise: once what was saved is read again, this form has made room for a new one, and its callbacks are not called.
  const save = () =>
    update.mutateAsync({ params, body: { fallbackActions: draft.map(({ item }) => item) } }).then(
      () => showDone(t('common.saved')),
      () => undefined,
    );
  const issues = issuesOf(update.error);
  return (
    <Stack gap="sm" maw={720}>
      {draft.length === 0 && <Text c="var(--faint)">{t('settings.noFallback')}</Text>}
      <ActionList actions={draft} issues={issues} path="fallbackActions." onChange={setDraft} />
      {update.error !== null && <FailureNotice error={update.error} title={t('problems.title')} />}
      {draft !== kept && (
        <Group gap="xs">
          <Button loading={update.isPending} onClick={save}>
            {t('common.save')}
          </Button>
          <Button variant="default" onClick={() => setDraft(kept)}>
            {t('settings.discard')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function ActionWords({ actions }: { readonly actions: readonly Action[] }) {
  const { t } = useTranslation();
  if (actions.length === 0) return <Text c="var(--faint)">{t('settings.noFallback')}</Text>;
  return (
    <Stack gap={4}>
      {actions.map((action, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the actions shown here are never reordered
        <div key={at}>
          <ActionText action={action} />
        </div>
      ))}
    </Stack>
  );
}

/** What the server found wrong, where the list of actions shows it: `fallbackActions[0]…` is its `fallbackActions.actions[0]…`. */
function issuesOf(error: Error | null): readonly Issue[] {
  if (!(error instanceof ApiProblem)) return [];
  return error.errors.map(({ path, message }) => ({
    code: 'BAD_VALUE',
    severity: 'error',
    path: path.replace(/^fallbackActions\[/, 'fallbackActions.actions['),
    message,
  }));
}
