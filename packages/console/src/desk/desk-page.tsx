import type { Agent } from '@conversation-orchestrator/api';
import { Select } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Headset } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../data/use-directory.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { AgentPresence } from './agent-presence.tsx';
import classes from './desk.module.css';
import { DeskChat } from './desk-chat.tsx';
import { DeskColumns } from './desk-columns.tsx';

const route = getRouteApi('/desk');

/** Where an agent takes conversations over: those that ring, those one has, those that are closed. */
export function DeskPage() {
  const { t } = useTranslation();
  const { agents, loaded } = useDirectory();
  const { agent: agentId } = route.useSearch();
  const navigate = route.useNavigate();
  const agent = agents.find(({ id }) => id === agentId);
  return (
    <Page title={t('pages.desk')} note={t('chats.deskNote')}>
      {loaded && agents.length === 0 ? (
        <EmptyState icon={<Headset />} title={t('chats.noAgents')} text={t('chats.noAgentsText')} />
      ) : (
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
      )}
    </Page>
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
