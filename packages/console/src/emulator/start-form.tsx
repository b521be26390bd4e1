import { Button, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockField } from '../ui/clock-field.tsx';
import { CHANNELS } from './channels.ts';
import { isWrong, type SdeRow } from './customer-sdes.ts';
import { SdeFields } from './sde-fields.tsx';
import { useBegin } from './use-begin.ts';

type StartFormProps = {
  readonly bots: readonly { readonly id: string; readonly name: string }[];
  readonly onBegun: (conversationId: string) => void;
};

/** Chooses who plays, and when: bot, channel, time, customer and what is known of them; and begins. */
export function StartForm({ bots, onBegun }: StartFormProps) {
  const { t } = useTranslation();
  const [botId, setBotId] = useState(usualBot(bots));
  const [channel, setChannel] = useState('WEB');
  const [at, setAt] = useState('');
  const [customerId, setCustomerId] = useState('');
  const [sdes, setSdes] = useState<readonly SdeRow[]>();
  const { begin, isBeginning } = useBegin(onBegun);
  const choose = (id: string) => {
    setCustomerId(id);
    // What was typed is of the customer before.
    setSdes(undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = {
      ...(customerId !== '' && { customerId }),
      ...(at !== '' && { at: new Date(at).toISOString() }),
    };
    void begin({ chat: { botId, channel, ...chosen }, sdes });
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
        <ClockField at={at} onAt={setAt} description={t('chats.clockHint')} />
        <TextInput
          label={t('chats.customer')}
          description={t('chats.customerHint')}
          value={customerId}
          maxLength={256}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {customerId !== '' && <SdeFields customerId={customerId} rows={sdes} onChange={setSdes} />}
        <Button type="submit" loading={isBeginning} disabled={sdes?.some(isWrong) === true}>
          {t('chats.begin')}
        </Button>
      </Stack>
    </form>
  );
}

function usualBot(bots: StartFormProps['bots']): string {
  return (bots.find(({ id }) => id === 'tutorial') ?? bots[0])?.id ?? '';
}
