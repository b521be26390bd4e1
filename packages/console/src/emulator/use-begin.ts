import type { CallOf } from '@conversation-orchestrator/api';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { showFailure } from '../ui/toast.tsx';
import { type SdeRow, sdesOf } from './customer-sdes.ts';

/** A conversation to be played. */
export type Beginning = {
  readonly chat: CallOf<'chats.start'>['body'];
  /** What is known of the customer; left out, what is kept of them stays as it is. */
  readonly sdes?: readonly SdeRow[] | undefined;
};

/** Begins conversations: first keeps what is known of the customer, because the bot's first turn may depend on it. */
export function useBegin(onBegun: (conversationId: string) => void) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const keep = useChange('sdes.replace', ['sdes.get']);
  const start = useChange('chats.start', ['chats.list']);
  const begin = async ({ chat, sdes }: Beginning) => {
    try {
      const { customerId } = chat;
      if (customerId !== undefined && sdes !== undefined)
        await keep.mutateAsync({ params: { ...params, customerId }, body: [...sdesOf(sdes)] });
      const { body } = await start.mutateAsync({ params, body: chat });
      onBegun(body.chat.conversationId);
    } catch (error) {
      showFailure(error, t);
    }
  };
  return { begin, isBeginning: keep.isPending || start.isPending };
}
