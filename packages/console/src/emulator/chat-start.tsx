import { Bot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { StartForm } from './start-form.tsx';

/** Where a conversation to be played begins, once there is a bot. */
export function ChatStart({ onBegun }: { readonly onBegun: (conversationId: string) => void }) {
  const bots = useReply('bots.list', { params: { accountId: useAccountId() } });
  const { t } = useTranslation();
  return (
    <Loaded query={bots}>
      {({ body }) =>
        body.bots.length === 0 ? (
          <EmptyState icon={<Bot />} title={t('chats.noBots')} text={t('chats.noBotsText')} />
        ) : (
          <StartForm bots={body.bots} onBegun={onBegun} />
        )
      }
    </Loaded>
  );
}
