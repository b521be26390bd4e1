import type { Agent } from '@conversation-orchestrator/api';
import { Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Headset } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { AgentPresence } from './agent-presence.tsx';
import classes from './desk.module.css';
import { DeskChat } from './desk-chat.tsx';
import { DeskColumns } from './desk-columns.tsx';

const route = getRouteApi('/desk');

/** Where an agent takes conversations over: those that ring, those one has, those that are closed. */
export function DeskPage() {
  const { t } = useTranslation();
  const list = useReply('agents.list', { params: { accountId: useAccountId() } });
  return (
    <Page title={t('pages.desk')} note={t('chats.deskNote')}>
      <Loaded query={list}>
        {({ body: { agents } }) =>
          agents.length === 0 ? (
            <EmptyState icon={<Headset />} title={t('chats.noAgents')} text={t('chats.noAgentsText')} />
          ) : (
            <Seats agents={agents} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** The choice of whose desk it is, and that desk. */
function Seats({ agents }: { readonly agents: readonly Agent[] }) {
  const { t } = useTranslation();
  const { agent: agentId } = route.useSearch();
  const navigate = route.useNavigate();
  const agent = agents.find(({ id }) => id === agentId);
  return (
    <>
      <div className={classes.seat}>
        <Select
          label={t('chats.sitAs')}
          placeholder={t('chats.sitAsHint')}
          data={agents.map(({ id, name }) => ({ value: id, label: name }))}
          value={agent?.id ?? null}
          onChange={(id) => navigate({ search: id === null ? {} : { agent: id } })}
        />
        {agent !== undefined && <AgentPresence agent={agent} />}
      </div>
      {agent !== undefined && <Seat agent={agent} />}
    </>
  );
}

function Seat({ agent }: { readonly agent: Agent }) {
  const { chat } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (conversationId: string) => navigate({ search: { agent: agent.id, chat: conversationId } });
  return (
    <div className={classes.desk}>
      <DeskColumns agent={agent} opened={chat} onOpen={open} />
      {chat !== undefined && <DeskChat key={chat} agent={agent} conversationId={chat} />}
    </div>
  );
}
