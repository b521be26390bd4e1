import type { Value } from '@conversation-orchestrator/engine';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { type ReplyOptions, useReply } from '../data/use-reply.ts';
import classes from './chat.module.css';
import { type Known, KnownList } from './known-list.tsx';

const NAMESPACE = 'orchestrator';

type ContextPaneProps = {
  readonly conversationId: string;
  /** How often to ask for what is new, where nobody says so. */
  readonly everyMs: number | undefined;
};

/** What is kept of a conversation, as it fills; a value that is new or has changed lights up. */
export function ContextPane({ conversationId, everyMs }: ContextPaneProps) {
  const { t } = useTranslation();
  const options = { keepPrevious: true, ...(everyMs !== undefined && { everyMs }) };
  const known = [...useStored(conversationId, options), ...useConversation(conversationId, options)];
  return (
    <section className={classes.pane} aria-label={t('chats.known')}>
      <Title order={2}>{t('chats.known')}</Title>
      <p className={classes.faint}>{t('chats.knownText')}</p>
      {known.length === 0 && <p>{t('chats.nothingKnown')}</p>}
      <KnownList known={known} />
    </section>
  );
}

function useStored(sessionId: string, options: ReplyOptions): Known {
  const params = { accountId: useAccountId(), nameSpace: NAMESPACE, sessionId };
  const { data, error } = useReply('context.readSession', { params }, options);
  if (data === undefined || failedWith(error, 'NOT_FOUND')) return [];
  return Object.entries(data.body.payload).map(([name, value]) => [`${NAMESPACE}.${name}`, value as Value]);
}

const SHOWN = ['currentSkillId', 'previousSkillId', 'previousAgentId'] as const;

function useConversation(conversationId: string, options: ReplyOptions): Known {
  const params = { accountId: useAccountId(), conversationId };
  const { data } = useReply('conversations.get', { params }, options);
  if (data === undefined) return [];
  return SHOWN.flatMap((name) => {
    const value = data.body[name];
    return typeof value === 'string' ? [[`conversation.${name}`, value] as const] : [];
  });
}
