import type { BotDocument } from '@conversation-orchestrator/api';
import { Alert, Paper } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId, useAllowed } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { KnowledgeContext } from '../editor/knowledge-context.ts';
import { LeaveGuard } from '../editor/leave-guard.tsx';
import { RestoredNote } from '../editor/restored-note.tsx';
import { useEditorKnowledge } from '../editor/use-editor-knowledge.ts';
import type { ToldIssue } from '../issues/issue-words.ts';
import { Page } from '../ui/page.tsx';
import { ReadOnlyNote } from '../ui/read-only-note.tsx';
import type { BotDraft } from './bot-draft.ts';
import { type BotEditing, BotEditingContext } from './bot-editing.tsx';
import classes from './bots.module.css';
import { BuildBot } from './build-bot.tsx';
import { EditorActions } from './editor-actions.tsx';
import { IssueList } from './issue-list.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { SaveDialogs } from './save-dialogs.tsx';
import { useBotCheck } from './use-bot-check.ts';
import { useEditedBot } from './use-edited-bot.ts';
import { usePreviewState } from './use-preview-state.ts';
import { type KeptBot, useSaveBot } from './use-save-bot.ts';
import { WriteBot } from './write-bot.tsx';

/** What is edited: a bot that exists, or the start of a new one. */
type BotEditorProps =
  | { readonly kept: KeptBot; readonly start?: undefined }
  | { readonly kept?: undefined; readonly start: BotDocument };

/** Builds or writes a bot, and plays it beside while it is changed. */
export function BotEditor({ kept: given, start }: BotEditorProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const editable = useAllowed('config:write');
  const knowledge = useEditorKnowledge();
  const bot = useEditedBot(given, start);
  const { document, dirty, edited, kept } = bot;
  const state = usePreviewState();
  const check = useBotCheck(document, state);
  const editing = useEditing(edited.draft, check.issues);
  const [shown, setShown] = useState(() => (kept && edited.draft.steps[0]?.key) ?? 'bot');
  const [reviewed, setReviewed] = useState<BotDocument>();
  const save = useSaveBot(kept, (saved) => {
    bot.goOnFrom(saved);
    if (kept === undefined)
      void navigate({ to: '/bots/$botId', params: { botId: saved.bot.id }, ignoreBlocker: true });
  });
  const showStep = (id: string) => {
    const step = edited.draft.steps.find(({ item }) => item.id === id);
    if (step !== undefined) setShown(step.key);
  };
  return (
    <KnowledgeContext value={knowledge}>
      <BotEditingContext value={editing}>
        <Page
          filled
          title={kept === undefined ? t('bots.newTitle') : kept.bot.name}
          actions={
            <EditorActions
              mode={edited.mode}
              busy={save.busy}
              unchanged={kept !== undefined && !dirty}
              onMode={bot.setMode}
              onSave={() => bot.ifSound(kept === undefined ? save.run : setReviewed)}
            />
          }
        >
          <ReadOnlyNote scope="config:write" />
          {bot.restored && <RestoredNote onDiscard={bot.reset} />}
          {bot.refusal !== undefined && (
            <Alert color="red" variant="light" role="alert" mb="md">
              {t(`bots.${bot.refusal}`)}
            </Alert>
          )}
          <div className={classes.columns} data-mode={edited.mode}>
            {edited.mode === 'build' ? (
              <BuildBot
                draft={edited.draft}
                shown={shown}
                waitsAt={check.conversation?.step}
                isNew={kept === undefined}
                editable={editable}
                onShow={setShown}
                onChange={bot.setDraft}
              />
            ) : (
              <Paper className={classes.pane ?? ''} component="section" aria-label={t('bots.form')}>
                <WriteBot
                  key={bot.texts}
                  text={edited.text}
                  fault={bot.written.kind === 'unreadable' ? bot.written.message : undefined}
                  readOnly={!editable}
                  onChange={bot.setText}
                />
                <IssueList draft={edited.draft} />
              </Paper>
            )}
            <Paper className={classes.pane ?? ''} component="section" aria-label={t('bots.preview')}>
              <PreviewPane check={check} languages={editing.languages} state={state} onShowStep={showStep} />
            </Paper>
          </div>
          <SaveDialogs
            kept={kept}
            save={save}
            reviewed={reviewed}
            mine={document}
            onReviewed={() => setReviewed(undefined)}
            onTheirs={(theirs) => {
              bot.goOnFrom(theirs);
              save.forget();
            }}
          />
          <LeaveGuard dirty={dirty && editable} />
        </Page>
      </BotEditingContext>
    </KnowledgeContext>
  );
}

/** What the fields know of the bot. */
function useEditing(draft: BotDraft, issues: readonly ToldIssue[]): BotEditing {
  const intents = useReply('intents.get', { params: { accountId: useAccountId() } }).data?.body.intents;
  return useMemo(
    () => ({
      issues,
      languages: draft.languages ?? ['en'],
      stepIds: draft.steps.map(({ item }) => item.id),
      intents: intents?.map(({ name }) => name) ?? [],
    }),
    [issues, draft, intents],
  );
}
