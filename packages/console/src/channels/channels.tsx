import type { Answer } from '@conversation-orchestrator/sdk';
import { Button, Menu, Table } from '@mantine/core';
import { Cable, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId, useAllowed } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { GuardedIconButton } from '../ui/guarded-icon-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import rows from '../ui/rows.module.css';
import { RowsHead } from '../ui/rows-head.tsx';
import { Section } from '../ui/section.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import words from '../ui/words.module.css';
import { addressOf, blankChannel, CHANNEL_KINDS } from './channel.ts';
import { ChannelForm, OpenChannel } from './channel-form.tsx';
import { DeleteChannel } from './delete-channel.tsx';

type ChannelRow = Answer<'channels.list'>['body']['channels'][number];
type Bot = Answer<'bots.list'>['body']['bots'][number];

/** The ways for conversations to come to a bot. */
export function Channels() {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const editable = useAllowed('config:write');
  const list = useReply('channels.list', { params });
  const bots = useReply('bots.list', { params }).data?.body.bots ?? [];
  return (
    <Section
      title={t('bots.tabs.channels')}
      text={t('channels.text')}
      actions={editable && <NewChannel bots={bots} />}
    >
      <Loaded query={list}>
        {({ body: { channels } }) =>
          channels.length === 0 ? (
            <EmptyState icon={<Cable />} title={t('channels.emptyTitle')} text={t('channels.emptyText')} />
          ) : (
            <ChannelRows channels={channels} bots={bots} />
          )
        }
      </Loaded>
    </Section>
  );
}

function NewChannel({ bots }: { readonly bots: readonly Bot[] }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<(typeof CHANNEL_KINDS)[number]>();
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button leftSection={<Plus size={16} />}>{t('channels.new')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {CHANNEL_KINDS.map((one) => (
            <Menu.Item key={one} onClick={() => setKind(one)}>
              {t(`channels.kinds.${one}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {kind !== undefined && (
        <ChannelForm
          start={blankChannel(kind, bots[0]?.id ?? '')}
          bots={bots}
          onClose={() => setKind(undefined)}
        />
      )}
    </>
  );
}

type ChannelRowsProps = { readonly channels: readonly ChannelRow[]; readonly bots: readonly Bot[] };

function ChannelRows({ channels, bots }: ChannelRowsProps) {
  const { t } = useTranslation();
  const place = { origin: window.location.origin, accountId: useAccountId() };
  const [opened, setOpened] = useState<string>();
  const [deleted, setDeleted] = useState<ChannelRow>();
  const columns = [
    t('channels.name'),
    t('channels.kind'),
    t('channels.bot'),
    t('channels.address'),
    t('channels.updated'),
  ];
  return (
    <>
      <Table className={rows.table ?? ''} verticalSpacing={8}>
        <RowsHead columns={columns} withActions />
        <Table.Tbody>
          {channels.map((channel) => {
            const { kind, text } = addressOf(channel, place);
            return (
              <Table.Tr key={channel.id}>
                <Table.Td className={rows.name ?? ''}>{channel.name}</Table.Td>
                <Table.Td data-label={t('channels.kind')}>{t(`channels.kinds.${channel.kind}`)}</Table.Td>
                <Table.Td data-label={t('channels.bot')}>
                  {bots.find(({ id }) => id === channel.botId)?.name ?? channel.botId}
                </Table.Td>
                <Table.Td data-label={t(`channels.addresses.${kind}`)}>
                  <code className={words.code}>{text}</code> <CopyButton text={text} />
                </Table.Td>
                <Table.Td data-label={t('channels.updated')} className={rows.nowrap ?? ''}>
                  <TimeAgo at={channel.updatedAt} />
                </Table.Td>
                <Table.Td className={rows.actions ?? ''}>
                  <GuardedIconButton
                    scope="config:write"
                    label={t('channels.edit', { name: channel.name })}
                    icon={<Pencil size={16} />}
                    onClick={() => setOpened(channel.id)}
                  />
                  <GuardedIconButton
                    scope="config:write"
                    label={t('channels.delete', { name: channel.name })}
                    icon={<Trash2 size={16} />}
                    onClick={() => setDeleted(channel)}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {opened !== undefined && (
        <OpenChannel channelId={opened} bots={bots} onClose={() => setOpened(undefined)} />
      )}
      {deleted !== undefined && <DeleteChannel channel={deleted} onClose={() => setDeleted(undefined)} />}
    </>
  );
}
