import type { StoredPolicy } from '@conversation-orchestrator/api';
import { checkPolicy, type Issue } from '@conversation-orchestrator/engine';
import { Alert, Button, Paper } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DoubtsContext } from '../analysis/doubts-context.ts';
import { useAnalysis } from '../analysis/use-analysis.ts';
import { TryIt } from '../simulator/try-it.tsx';
import { Page } from '../ui/page.tsx';
import { worthShowing } from './attribute-catalogue.ts';
import { BeforeAfter } from './before-after.tsx';
import { type Draft, draftOf, policyOf, sameDraft, triedPolicy } from './draft.ts';
import { DraftForm } from './draft-form.tsx';
import classes from './editor.module.css';
import { KnowledgeContext } from './knowledge-context.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { RestoredNote } from './restored-note.tsx';
import { ReviewDialog } from './review-dialog.tsx';
import { SaveConflict } from './save-conflict.tsx';
import { useEditorKnowledge } from './use-editor-knowledge.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { useSave } from './use-save.ts';

/** What is edited: a policy that exists, or the start of a new one. */
type PolicyEditorProps =
  | { readonly stored: StoredPolicy; readonly start?: undefined }
  | { readonly stored?: undefined; readonly start: Draft };

/** Writes a policy, with what is doubtful under each field, and tries it beside while it is written. */
export function PolicyEditor({ stored: given, start: begun }: PolicyEditorProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const knowledge = useEditorKnowledge(given?.id);
  // What the draft was made from stays, whatever is read meanwhile: a change of others is noticed on saving, not overwritten.
  const [stored, setStored] = useState(given);
  const start = useMemo(() => (stored === undefined ? begun : draftOf(stored)) as Draft, [stored, begun]);
  const { draft, dirty, restored, change, reset } = useKeptDraft(stored?.id ?? 'new', start, sameDraft);
  const [reviewing, setReviewing] = useState(false);
  const save = useSave(stored, (saved) => {
    reset();
    void navigate({ to: '/policies', search: { policy: saved.id }, ignoreBlocker: true });
  });

  const theirs = save.conflict;

  const settled = useDeferredValue(draft);
  const policy = useMemo(() => triedPolicy(settled, stored), [settled, stored]);
  const issues = useMemo(
    () => worthShowing(checkPolicy(policy, knowledge.catalogue)),
    [policy, knowledge.catalogue],
  );
  const { doubts } = useAnalysis(policy, knowledge.list);
  const broken = hasError(issues);
  const [asked, setAsked] = useState(false);
  const shownIssues =
    asked || stored !== undefined ? issues : issues.filter(({ code }) => code !== 'MISSING');

  const submit = () => {
    setAsked(true);
    // What is shown may still be of a moment ago: what is saved is judged as it is now.
    if (hasError(checkPolicy(triedPolicy(draft, stored), knowledge.catalogue))) return;
    if (stored === undefined) save.run(draft);
    else setReviewing(true);
  };

  const title = stored === undefined ? t('editor.newTitle') : t('editor.editTitle', { name: stored.name });
  return (
    <KnowledgeContext value={knowledge}>
      <Page
        filled
        title={title}
        actions={
          <>
            <Button
              variant="default"
              onClick={() => void navigate({ to: '/policies', search: stored ? { policy: stored.id } : {} })}
            >
              {t('common.cancel')}
            </Button>
            <Button onClick={submit} loading={save.busy} disabled={stored !== undefined && !dirty}>
              {t('common.save')}
            </Button>
          </>
        }
      >
        {restored && <RestoredNote onDiscard={reset} />}
        <div className={classes.columns}>
          <Paper className={classes.form ?? ''} component="section" aria-label={t('editor.form')}>
            {asked && broken && (
              <Alert color="red" variant="light" role="alert">
                {t('editor.cannotSave')}
              </Alert>
            )}
            <DoubtsContext value={doubts}>
              <DraftForm draft={draft} issues={shownIssues} onChange={change} />
            </DoubtsContext>
          </Paper>
          <Paper className={classes.try ?? ''} component="section" aria-label={t('simulator.title')}>
            <TryIt policy={policy} complete={!broken} />
          </Paper>
        </div>
        {stored !== undefined && (
          <ReviewDialog
            opened={reviewing}
            text={t(stored.enabled ? 'editor.reviewEnabled' : 'editor.reviewDisabled')}
            onClose={() => setReviewing(false)}
            onSave={() => {
              setReviewing(false);
              save.run(draft);
            }}
          >
            <BeforeAfter
              sides={[
                { title: t('editor.before'), policy: stored },
                { title: t('editor.after'), policy: policyOf(draft) },
              ]}
            />
          </ReviewDialog>
        )}
        {theirs !== undefined && (
          <SaveConflict
            text={t('editor.conflictText', { revision: theirs.revision })}
            onTheirs={() => {
              reset();
              setStored(theirs);
              change(draftOf(theirs));
              save.forget();
            }}
            onMine={() => save.run(draft, '*')}
            onClose={save.forget}
          >
            <BeforeAfter
              sides={[
                { title: t('editor.theirs'), policy: theirs },
                { title: t('editor.mine'), policy: policyOf(draft) },
              ]}
            />
          </SaveConflict>
        )}
        <LeaveGuard dirty={dirty} />
      </Page>
    </KnowledgeContext>
  );
}

function hasError(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
