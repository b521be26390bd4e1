import type { Chat } from '@conversation-orchestrator/api';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../data/use-directory.ts';
import classes from './chat.module.css';

/** Who has a chat, in words. */
export function ChatStatus({ chat }: { readonly chat: Chat }) {
  const { t } = useTranslation();
  const { agentName, skillName } = useDirectory();
  const { agentId, skillId, status } = chat;
  const who =
    agentId !== undefined ? agentName(agentId) : skillId !== undefined ? skillName(skillId) : undefined;
  const words =
    who !== undefined && status === 'ringing'
      ? t('chats.ringsAt', { name: who })
      : who !== undefined && status === 'assigned'
        ? t('chats.with', { name: who })
        : t(`chats.statuses.${status}`);
  return (
    <span className={classes.status} data-status={status}>
      {words}
    </span>
  );
}
