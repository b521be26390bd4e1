import type { CallOf } from '@conversation-orchestrator/api';
import type { Answer } from '@conversation-orchestrator/sdk';
import { useDebouncedValue } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';

const PAUSE_MS = 350;

/** What a draft makes of a conversation, as the server answers it. */
export type PreviewReply = Answer<'bots.preview'>['body'];
/** The conversation of a preview. */
export type PreviewConversation = NonNullable<PreviewReply['conversation']>;
/** What is asked for a preview. */
export type PreviewQuestion = CallOf<'bots.preview'>['body'];

/** Plays a draft and examines it, a moment after the last change. The answer before stays until then. Undefined: there is nothing to ask. */
export function usePreview(body: PreviewQuestion | undefined): UseQueryResult<Answer<'bots.preview'>, Error> {
  const params = { accountId: useAccountId() };
  const [settled] = useDebouncedValue(JSON.stringify(body ?? null), PAUSE_MS);
  const question = useMemo(() => JSON.parse(settled) as PreviewQuestion | null, [settled]);
  return useReply(
    'bots.preview',
    { params, body: question ?? { bot: {}, events: [] } },
    { enabled: question !== null, keepPrevious: true },
  );
}
