import type { Value } from '@conversation-orchestrator/engine';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { type ReplyOptions, useReply } from '../data/use-reply.ts';
import { AttributeName } from '../ui/attribute-name.tsx';
import { ShownValue } from '../ui/value/shown-value.tsx';
import classes from './chat.module.css';

const NAMESPACE = 'orchestrator';

type Known = readonly (readonly [name: string, value: Value])[];

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
      <dl className={classes.known}>
        {known.map(([name, value]) => (
          <div key={`${name} ${JSON.stringify(value)}`} className={classes.property}>
            <dt>
              <AttributeName name={name} />
            </dt>
            <dd>
              <ShownValue value={value} />
            </dd>
          </div>
        ))}
      </dl>
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
