import type { ChatMessage } from '@conversation-orchestrator/api';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../data/use-directory.ts';
import classes from './chat.module.css';

type MessageListProps = {
  readonly messages: readonly ChatMessage[];
  /** Whose messages stand on the right. */
  readonly own: 'customer' | 'agent';
};

/** The messages of a chat, the last one in view; a screen reader hears those that come. */
export function MessageList({ messages, own }: MessageListProps) {
  const { t } = useTranslation();
  const { agentName } = useDirectory();
  const end = useRef<HTMLLIElement>(null);
  const last = messages.at(-1)?.sequence;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further message is what there is to scroll for
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [last]);
  return (
    <ol className={classes.messages} aria-label={t('chats.messages')} aria-live="polite">
      {messages.map(({ sequence, from, text, agentId }) => (
        <li
          key={sequence}
          ref={sequence === last ? end : null}
          className={classes.message}
          data-from={from}
          data-own={from === own}
        >
          <span className={classes.author}>
            {from === 'agent' && agentId !== undefined ? agentName(agentId) : t(`chats.from.${from}`)}
          </span>
          <span className={classes.text}>{text}</span>
        </li>
      ))}
    </ol>
  );
}
