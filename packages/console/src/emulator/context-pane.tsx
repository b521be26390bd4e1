import type { Value } from '@conversation-orchestrator/engine';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sdeValues } from '../context/built-in/sde-values.ts';
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
  const { conversation, customerId } = useConversation(conversationId, options);
  const known = [...useStored(conversationId, options), ...conversation, ...useCustomer(customerId)];
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

function useConversation(conversationId: string, options: ReplyOptions) {
  const params = { accountId: useAccountId(), conversationId };
  const { body } = useReply('conversations.get', { params }, options).data ?? {};
  const conversation: Known = SHOWN.flatMap((name) => {
    const value = body?.[name];
    return typeof value === 'string' ? [[`conversation.${name}`, value] as const] : [];
  });
  return { conversation, customerId: body?.consumerId };
}

function useCustomer(customerId: string | undefined): Known {
  const params = { accountId: useAccountId(), customerId: customerId ?? '' };
  const { data } = useReply('sdes.get', { params }, { enabled: customerId !== undefined });
  return [...sdeValues(data?.body.sdes ?? [])];
}
