import type { Agent, Chat } from '@conversation-orchestrator/api';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useDirectory } from '../data/use-directory.ts';
import { ChatStatus } from '../emulator/chat-status.tsx';
import { MessageField } from '../emulator/message-field.tsx';
import { MessageList } from '../emulator/message-list.tsx';
import { useChat } from '../emulator/use-chat.ts';
import { useFollowedChat } from '../emulator/use-followed-chat.ts';
import { Loaded } from '../ui/loaded.tsx';
import { showFailure } from '../ui/toast.tsx';
import classes from './desk.module.css';

type DeskChatProps = { readonly agent: Agent; readonly conversationId: string };

/** A conversation as the agent who has it sees it. */
export function DeskChat({ agent, conversationId }: DeskChatProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId(), conversationId };
  const followed = useFollowedChat(conversationId);
  const chat = useChat(conversationId, followed);
  const send = useChange('chats.send', ['chats.get']);
  const write = (text: string) =>
    send.mutate(
      { params, body: { text, from: 'agent', agentId: agent.id, messageId: crypto.randomUUID() } },
      { onError: (error) => showFailure(error, t) },
    );
  return (
    <Loaded query={chat}>
      {({ body }) => {
        const isMine = body.chat.status === 'assigned' && body.chat.agentId === agent.id;
        return (
          <section className={classes.open} aria-label={body.chat.customerId ?? conversationId}>
            <ChatStatus chat={body.chat} />
            <MessageList messages={body.messages} own="agent" />
            <MessageField onSend={write} disabled={!isMine} />
            {isMine && <PassOn chat={body.chat} agent={agent} />}
          </section>
        );
      }}
    </Loaded>
  );
}

function PassOn({ agent, chat: { conversationId } }: { readonly agent: Agent; readonly chat: Chat }) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId(), conversationId };
  const { agents, skills } = useDirectory();
  const [target, setTarget] = useState<string | null>(null);
  const transfer = useChange('chats.transfer', ['chats.get', 'chats.list']);
  const close = useChange('chats.close', ['chats.get', 'chats.list']);
  const onError = (error: Error) => showFailure(error, t);
  const targets = [
    ...skills.map(({ id, name }) => ({ value: `skill:${id}`, label: t('chats.skillOf', { name }) })),
    ...agents
      .filter(({ id }) => id !== agent.id)
      .map(({ id, name }) => ({ value: `agent:${id}`, label: t('chats.agentOf', { name }) })),
  ];
  return (
    <div className={classes.passOn}>
      <Select
        aria-label={t('chats.transferTo')}
        placeholder={t('chats.transferTo')}
        searchable
        data={targets}
        value={target}
        onChange={setTarget}
      />
      <Button
        variant="default"
        disabled={target === null}
        onClick={() => target !== null && transfer.mutate({ params, body: bodyOf(target) }, { onError })}
      >
        {t('chats.transfer')}
      </Button>
      <Button variant="default" onClick={() => close.mutate({ params }, { onError })}>
        {t('chats.close')}
      </Button>
    </div>
  );
}

function bodyOf(target: string): { readonly skillId: string } | { readonly agentId: string } {
  const id = target.slice(target.indexOf(':') + 1);
  return target.startsWith('skill:') ? { skillId: id } : { agentId: id };
}
