import type { Answer } from '@conversation-orchestrator/sdk';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withMember } from '../bots/bot-draft.ts';
import { failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { FormModal } from '../ui/form-modal.tsx';
import { showDone } from '../ui/toast.tsx';
import { addressOf, type Channel } from './channel.ts';
import { ChannelAddress } from './channel-address.tsx';
import { KindFields } from './kind-fields.tsx';

type Bots = Answer<'bots.list'>['body']['bots'];

type OpenChannelProps = {
  readonly channelId: string;
  readonly bots: Bots;
  readonly onClose: () => void;
};

/** Changes a channel as it is kept. */
export function OpenChannel({ channelId, ...form }: OpenChannelProps) {
  const params = { accountId: useAccountId(), channelId };
  const kept = useReply('channels.get', { params }).data;
  if (kept === undefined) return null;
  return <ChannelForm start={kept.body} etag={kept.headers.get('etag') ?? '*'} {...form} />;
}

type ChannelFormProps = {
  readonly start: Channel;
  /** The version that is changed; left out, it is new. */
  readonly etag?: string;
  readonly bots: Bots;
  readonly onClose: () => void;
};

/** Adds a channel, or changes one: its bot, what its platform needs, and what is pasted there. */
export function ChannelForm({ start, etag, bots, onClose }: ChannelFormProps) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const [channel, setChannel] = useState(start);
  const save = useChange('channels.save', ['channels.list', 'channels.get']);
  const isNew = etag === undefined;
  const submit = () =>
    save.mutate(
      {
        params: { accountId, channelId: channel.id },
        headers: isNew ? { 'if-none-match': '*' } : { 'if-match': etag },
        body: channel,
      },
      {
        onSuccess: () => {
          showDone(t('channels.saved', { name: channel.name }));
          onClose();
        },
      },
    );
  const conflict = failedWith(save.error, 'PRECONDITION_FAILED');
  const error = conflict ? new Error(t(isNew ? 'channels.taken' : 'channels.conflict')) : save.error;
  return (
    <FormModal
      title={isNew ? t(`channels.kinds.${start.kind}`) : start.name}
      submit={t('common.save')}
      busy={save.isPending}
      incomplete={channel.name.trim() === '' || channel.id.trim() === '' || channel.botId === ''}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('channels.name')}
        value={channel.name}
        data-autofocus
        onChange={(event) => setChannel({ ...channel, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('channels.id')}
        description={t('channels.idHint')}
        value={channel.id}
        readOnly={!isNew}
        onChange={(event) => setChannel({ ...channel, id: event.currentTarget.value })}
      />
      <Select
        label={t('channels.bot')}
        allowDeselect={false}
        data={bots.map(({ id, name }) => ({ value: id, label: name }))}
        value={channel.botId}
        onChange={(botId) => botId !== null && setChannel({ ...channel, botId })}
      />
      <KindFields channel={channel} onChange={setChannel} />
      <TextInput
        label={t('channels.channel')}
        description={t('channels.channelHint')}
        placeholder={channel.kind.toUpperCase()}
        value={channel.channel ?? ''}
        onChange={(event) =>
          setChannel(withMember(channel, 'channel', event.currentTarget.value || undefined))
        }
      />
      <ChannelAddress address={addressOf(channel, { origin: window.location.origin, accountId })} />
    </FormModal>
  );
}
