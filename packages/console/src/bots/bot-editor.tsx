import type { BotDocument, JsonObject } from '@conversation-orchestrator/api';
import { Alert, Paper, SegmentedControl } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../data/call.ts';
import { useAccountId, useAllowed } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { KnowledgeContext } from '../editor/knowledge-context.ts';
import { LeaveGuard } from '../editor/leave-guard.tsx';
import { RestoredNote } from '../editor/restored-note.tsx';
import { ReviewDialog } from '../editor/review-dialog.tsx';
import { SaveConflict } from '../editor/save-conflict.tsx';
import { useEditorKnowledge } from '../editor/use-editor-knowledge.ts';
import { useKeptDraft } from '../editor/use-kept-draft.ts';
import type { ToldIssue } from '../issues/issue-words.ts';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';
import { ReadOnlyNote } from '../ui/read-only-note.tsx';
import { showFailure } from '../ui/toast.tsx';
import { BotDifference } from './bot-difference.tsx';
import type { BotDraft } from './bot-draft.ts';
import { type BotEditing, BotEditingContext } from './bot-editing.tsx';
import classes from './bots.module.css';
import { asBuilt, asText, type EditedBot, editedOf, sameBot, writtenIn } from './edited-bot.ts';
import { IssueList } from './issue-list.tsx';
import { Outline } from './outline.tsx';
import { PartForm } from './part-form.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { usePreview } from './use-preview.ts';
import { previewQuestion, usePreviewState } from './use-preview-state.ts';
import { type KeptBot, useSaveBot } from './use-save-bot.ts';
import { useStepChanges } from './use-step-changes.ts';
import { WriteBot } from './write-bot.tsx';

/** What is edited: a bot that exists, or the start of a new one. */
type BotEditorProps =
  | { readonly kept: KeptBot; readonly start?: undefined }
  | { readonly kept?: undefined; readonly start: BotDocument };

/** Builds or writes a bot, and plays it beside while it is changed. */
export function BotEditor({ kept: given, start: begun }: BotEditorProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const accountId = useAccountId();
  const editable = useAllowed('config:write');
  const knowledge = useEditorKnowledge();
  // What the draft was made from stays, whatever is read meanwhile: a change of others is noticed on saving, not overwritten.
  const [kept, setKept] = useState(given);
  const start = useMemo(() => editedOf((kept?.bot ?? begun) as BotDocument), [kept, begun]);
  const {
    draft: edited,
    dirty,
    restored,
    change,
    reset,
  } = useKeptDraft(`bot:${kept?.bot.id ?? 'new'}`, start, sameBot);
  const [shown, setShown] = useState(kept === undefined ? 'bot' : (start.draft.steps[0]?.key ?? 'bot'));
  const [reviewed, setReviewed] = useState<BotDocument>();
  const [refusal, setRefusal] = useState<'cannotSave' | 'cannotBuild'>();
  const [textMade, setTextMade] = useState(0);

  const written = useMemo(() => writtenIn(edited), [edited]);
  const document = written.kind === 'document' ? written.document : undefined;
  const state = usePreviewState();
  const preview = usePreview(document && previewQuestion(document, state));
  const reply = document === undefined ? undefined : preview.data?.body;
  const conversation = preview.data?.body.conversation ?? undefined;

  const save = useSaveBot(kept, (saved) => {
    reset();
    if (kept === undefined)
      void navigate({ to: '/bots/$botId', params: { botId: saved.bot.id }, ignoreBlocker: true });
    else setKept(saved);
  });

  const set = (next: EditedBot) => {
    setRefusal(undefined);
    change(next);
  };
  const setDraft = (draft: BotDraft) => set({ ...edited, draft });
  const changes = useStepChanges({ draft: edited.draft, shown, onChange: setDraft, onShow: setShown });

  /** The document as a bot, once the server has found nothing wrong with it of the kind that is asked for. */
  const sound = async (wrong: (issue: ToldIssue) => boolean): Promise<BotDocument | undefined> => {
    if (document === undefined) return undefined;
    const { body } = await call('bots.preview', {
      params: { accountId },
      body: { bot: document, events: [] },
    });
    return body.issues.some(wrong) ? undefined : (document as unknown as BotDocument);
  };
  const submit = async () => {
    const bot = await sound(({ severity }) => severity === 'error');
    setRefusal(bot === undefined ? 'cannotSave' : undefined);
    if (bot === undefined) return;
    if (kept === undefined) save.run(bot);
    else setReviewed(bot);
  };
  const switchTo = async (mode: string) => {
    if (mode === 'write') {
      setTextMade(textMade + 1);
      return set(asText(edited));
    }
    const bot = await sound(({ code }) => code === 'BAD_SHAPE');
    if (bot === undefined) setRefusal('cannotBuild');
    else set(asBuilt(edited, bot));
  };
  const failed = (error: unknown) => showFailure(error, t);

  const editing = useEditing(edited.draft, document, reply?.issues);
  const title = kept === undefined ? t('bots.newTitle') : kept.bot.name;
  const waitsAt = conversation?.phase === 'waiting' ? conversation.step : undefined;
  const showStep = (id: string) => {
    const step = edited.draft.steps.find(({ item }) => item.id === id);
    if (step !== undefined && edited.mode === 'build') setShown(step.key);
  };
  const { conflict } = save;
  return (
    <KnowledgeContext value={knowledge}>
      <BotEditingContext value={editing}>
        <Page
          filled
          title={title}
          actions={
            <>
              <SegmentedControl
                aria-label={t('bots.mode')}
                data={[
                  { value: 'build', label: t('bots.build') },
                  { value: 'write', label: t('bots.write') },
                ]}
                value={edited.mode}
                onChange={(mode) => void switchTo(mode).catch(failed)}
              />
              <LinkButton to="/bots" variant="default" leftSection={<ArrowLeft size={16} />}>
                {t('bots.all')}
              </LinkButton>
              <GuardedButton
                scope="config:write"
                loading={save.busy}
                disabled={kept !== undefined && !dirty}
                onClick={() => void submit().catch(failed)}
              >
                {t('common.save')}
              </GuardedButton>
            </>
          }
        >
          <ReadOnlyNote scope="config:write" />
          {restored && <RestoredNote onDiscard={reset} />}
          {refusal !== undefined && (
            <Alert color="red" variant="light" role="alert" mb="md">
              {t(`bots.${refusal}`)}
            </Alert>
          )}
          <div className={classes.columns} data-mode={edited.mode}>
            {edited.mode === 'build' ? (
              <>
                <Paper className={classes.pane ?? ''}>
                  <Outline
                    draft={edited.draft}
                    shown={shown}
                    waitsAt={waitsAt}
                    editable={editable}
                    onShow={setShown}
                    onMove={changes.move}
                    onAdd={changes.add}
                  />
                  <IssueList draft={edited.draft} onShow={setShown} />
                </Paper>
                <Paper className={classes.pane ?? ''} component="section" aria-label={t('bots.form')}>
                  <fieldset className={classes.fields} disabled={!editable}>
                    <PartForm
                      draft={edited.draft}
                      shown={shown}
                      isNew={kept === undefined}
                      editable={editable}
                      changes={changes}
                      onChange={setDraft}
                    />
                  </fieldset>
                </Paper>
              </>
            ) : (
              <Paper className={classes.pane ?? ''} component="section" aria-label={t('bots.form')}>
                <WriteBot
                  key={textMade}
                  text={edited.text}
                  fault={written.kind === 'unreadable' ? written.message : undefined}
                  readOnly={!editable}
                  onChange={(text) => set({ ...edited, text })}
                />
                <IssueList draft={edited.draft} />
              </Paper>
            )}
            <Paper className={classes.pane ?? ''} component="section" aria-label={t('bots.preview')}>
              <PreviewPane
                conversation={conversation}
                languages={editing.languages}
                state={state}
                unreadable={
                  document === undefined || (reply !== undefined && reply.conversation === undefined)
                }
                error={preview.error}
                onShowStep={showStep}
              />
            </Paper>
          </div>
          {kept !== undefined && reviewed !== undefined && (
            <ReviewDialog
              opened
              text={t('bots.reviewText')}
              onClose={() => setReviewed(undefined)}
              onSave={() => {
                setReviewed(undefined);
                save.run(reviewed);
              }}
            >
              <BotDifference before={kept.bot} after={reviewed} />
            </ReviewDialog>
          )}
          {conflict !== undefined && document !== undefined && (
            <SaveConflict
              text={t('bots.conflictText')}
              onTheirs={() => {
                reset();
                setKept(conflict);
                change(editedOf(conflict.bot));
                save.forget();
              }}
              onMine={() => save.run(document as unknown as BotDocument, conflict.etag)}
              onClose={save.forget}
            >
              <BotDifference before={conflict.bot} after={document} />
            </SaveConflict>
          )}
          <LeaveGuard dirty={dirty && editable} />
        </Page>
      </BotEditingContext>
    </KnowledgeContext>
  );
}

const NO_ISSUES: readonly ToldIssue[] = [];

/** What the fields know of the bot. */
function useEditing(
  draft: BotDraft,
  document: JsonObject | undefined,
  issues: readonly ToldIssue[] = NO_ISSUES,
): BotEditing {
  const intents = useReply('intents.get', { params: { accountId: useAccountId() } }).data?.body.intents;
  return useMemo(
    () => ({
      document,
      issues,
      languages: draft.languages ?? ['en'],
      stepIds: draft.steps.map(({ item }) => item.id),
      intents: intents?.map(({ name }) => name) ?? [],
    }),
    [document, issues, draft, intents],
  );
}
