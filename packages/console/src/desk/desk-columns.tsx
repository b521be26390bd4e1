import type { Agent, Chat } from '@conversation-orchestrator/api';
import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { ChatStatus } from '../emulator/chat-status.tsx';
import { Liveness } from '../ui/liveness.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { showFailure } from '../ui/toast.tsx';
import classes from './desk.module.css';
import { type DeskEvents, useDeskEvents } from './use-desk-events.ts';
import { withChanged } from './with-changed.ts';

type DeskColumnsProps = {
  readonly agent: Agent;
  readonly opened: string | undefined;
  readonly onOpen: (conversationId: string) => void;
};

/** The conversations an agent can see: ringing, one's own, closed. */
export function DeskColumns({ agent, opened, onOpen }: DeskColumnsProps) {
  const { t } = useTranslation();
  const accept = useAccept(agent, onOpen);
  const { changed, everyMs, liveness } = useDeskEvents();
  const desk = { changed, everyMs };
  const ringing = useChats('ringing', desk).filter((chat) => ringsAt(chat, agent));
  const own = ({ agentId }: Chat) => agentId === agent.id;
  const mine = useChats('assigned', desk).filter(own);
  const closed = useChats('closed', desk).filter(own);
  const column = { opened, onOpen };
  return (
    <div className={classes.columns}>
      <div className={classes.liveness}>
        <Liveness liveness={liveness} />
      </div>
      <Column
        {...column}
        title={t('chats.ringing')}
        chats={ringing}
        nothing={t('chats.nothingRings')}
        onAccept={accept}
      />
      <Column {...column} title={t('chats.mine')} chats={mine} nothing={t('chats.nothingMine')} />
      <Column {...column} title={t('chats.closed')} chats={closed} nothing={t('chats.nothingClosed')} />
    </div>
  );
}

function ringsAt({ agentId, skillId }: Chat, agent: Agent): boolean {
  if (agent.status !== 'online') return false;
  return agentId === undefined ? agent.skillIds.includes(skillId ?? '') : agentId === agent.id;
}

function useChats(
  status: Chat['status'],
  { changed, everyMs }: Pick<DeskEvents, 'changed' | 'everyMs'>,
): readonly Chat[] {
  const params = { accountId: useAccountId() };
  const query = { status, limit: 200 } as const;
  const options = { keepPrevious: true, ...(everyMs !== undefined && { everyMs }) };
  const { data } = useReply('chats.list', { params, query }, options);
  return withChanged(data?.body.chats ?? [], changed, status);
}

function useAccept({ id: agentId }: Agent, onAccepted: (conversationId: string) => void) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const accept = useChange('chats.accept', ['chats.list', 'chats.get']);
  return (conversationId: string) =>
    accept.mutate(
      { params: { accountId, conversationId }, body: { agentId } },
      { onSuccess: () => onAccepted(conversationId), onError: (error) => showFailure(error, t) },
    );
}

type ColumnProps = Pick<DeskColumnsProps, 'opened' | 'onOpen'> & {
  readonly title: string;
  readonly chats: readonly Chat[];
  readonly nothing: string;
  readonly onAccept?: (conversationId: string) => void;
};

function Column({ title, chats, nothing, opened, onAccept, onOpen }: ColumnProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.column} aria-label={title}>
      <Title order={2}>
        {title} <span className="numbers">{chats.length}</span>
      </Title>
      {chats.length === 0 && <p className={classes.faint}>{nothing}</p>}
      <ul className={classes.chats}>
        {chats.map((chat) => (
          <li key={chat.conversationId} className={classes.chat} data-opened={chat.conversationId === opened}>
            <div className={classes.about}>
              <span className={classes.name}>{chat.customerId ?? chat.conversationId}</span>
              <span className={classes.faint}>
                {chat.channel} · <TimeAgo at={chat.updatedAt} />
              </span>
              <ChatStatus chat={chat} />
            </div>
            {onAccept ? (
              <Button size="compact-sm" onClick={() => onAccept(chat.conversationId)}>
                {t('chats.accept')}
              </Button>
            ) : (
              <Button size="compact-sm" variant="default" onClick={() => onOpen(chat.conversationId)}>
                {t('chats.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
