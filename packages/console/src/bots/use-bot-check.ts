import type { BotDocument, JsonObject } from '@conversation-orchestrator/api';
import { useMemo, useState } from 'react';
import { call } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import type { ToldIssue } from '../issues/issue-words.ts';
import { toldIssues } from './issue-words.ts';
import { type PreviewConversation, usePreview } from './use-preview.ts';
import { type PreviewState, previewQuestion } from './use-preview-state.ts';

/** What the server makes of a draft while it is written. */
export type BotCheck = {
  readonly issues: readonly ToldIssue[];
  /** As it was last played. */
  readonly conversation: PreviewConversation | undefined;
  /** The draft is no bot at the moment: the conversation is of a moment ago. */
  readonly unreadable: boolean;
  readonly error: Error | null;
};

/** Examines and plays the document that stands on the page, a moment after each change; undefined where the text is none. */
export function useBotCheck(document: JsonObject | undefined, state: PreviewState): BotCheck {
  const { data, error } = usePreview(document && previewQuestion(document, state));
  const reply = document === undefined ? undefined : data?.body;
  const issues = useMemo(() => toldIssues(reply?.issues ?? [], document), [reply, document]);
  const played = data?.body.conversation;
  const [last, setLast] = useState(played);
  if (played !== undefined && played !== last) setLast(played);
  const unreadable = document === undefined || (reply !== undefined && reply.conversation === undefined);
  return { issues, conversation: played ?? last, unreadable, error };
}

/** Asks whether a document is a bot without mistakes of the kind that is asked for; answers it as the bot it then is. */
export function useSoundBot() {
  const params = { accountId: useAccountId() };
  return async (
    document: JsonObject | undefined,
    isWrong: (issue: ToldIssue) => boolean,
  ): Promise<BotDocument | undefined> => {
    if (document === undefined) return undefined;
    const { body } = await call('bots.preview', { params, body: { bot: document, events: [] } });
    return body.issues.some(isWrong) ? undefined : (document as unknown as BotDocument);
  };
}
