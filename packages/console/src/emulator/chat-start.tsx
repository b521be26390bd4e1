import { Button, Select, Stack, TextInput } from '@mantine/core';
import { Bot } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { showFailure } from '../ui/toast.tsx';
import { CHANNELS } from './channels.ts';

/** Chooses who plays: bot, channel, customer; and begins. */
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

type StartFormProps = {
  readonly bots: readonly { readonly id: string; readonly name: string }[];
  readonly onBegun: (conversationId: string) => void;
};

function StartForm({ bots, onBegun }: StartFormProps) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const start = useChange('chats.start', ['chats.list']);
  const [botId, setBotId] = useState(usualBot(bots));
  const [channel, setChannel] = useState('WEB');
  const [customerId, setCustomerId] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { botId, channel, ...(customerId !== '' && { customerId }) };
    start.mutate(
      { params: { accountId }, body },
      {
        onSuccess: ({ body: { chat } }) => onBegun(chat.conversationId),
        onError: (error) => showFailure(error, t),
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Select
          label={t('chats.bot')}
          allowDeselect={false}
          data={bots.map(({ id, name }) => ({ value: id, label: name }))}
          value={botId}
          onChange={(id) => id !== null && setBotId(id)}
        />
        <Select
          label={t('chats.channel')}
          allowDeselect={false}
          data={CHANNELS}
          value={channel}
          onChange={(name) => name !== null && setChannel(name)}
        />
        <TextInput
          label={t('chats.customer')}
          description={t('chats.customerHint')}
          value={customerId}
          maxLength={256}
          onChange={(event) => setCustomerId(event.currentTarget.value)}
        />
        <Button type="submit" loading={start.isPending}>
          {t('chats.begin')}
        </Button>
      </Stack>
    </form>
  );
}

function usualBot(bots: StartFormProps['bots']): string {
  return (bots.find(({ id }) => id === 'tutorial') ?? bots[0])?.id ?? '';
}
