import type { Answer } from '@conversation-orchestrator/sdk';
import { Button, Group, Menu, Table, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Bot, CopyPlus, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId, useAllowed } from '../data/session.tsx';
import { useDirectory } from '../data/use-directory.ts';
import { useReply } from '../data/use-reply.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { GuardedIconButton } from '../ui/guarded-icon-button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import rows from '../ui/rows.module.css';
import { RowsHead } from '../ui/rows-head.tsx';
import { Section } from '../ui/section.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import words from '../ui/words.module.css';
import { STARTS } from './bots-search.ts';
import { DeleteBot } from './delete-bot.tsx';

type BotRow = Answer<'bots.list'>['body']['bots'][number];

/** All bots of the account. */
export function BotList() {
  const { t } = useTranslation();
  const editable = useAllowed('config:write');
  const list = useReply('bots.list', { params: { accountId: useAccountId() } });
  return (
    <Section title={t('bots.tabs.bots')} text={t('bots.listText')} actions={editable && <NewBot />}>
      <Loaded query={list}>
        {({ body: { bots } }) =>
          bots.length === 0 ? <NoBots editable={editable} /> : <BotRows bots={bots} />
        }
      </Loaded>
    </Section>
  );
}

function NewBot() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button leftSection={<Plus size={16} />}>{t('bots.new')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('bots.startFrom')}</Menu.Label>
        {STARTS.map((from) => (
          <Menu.Item key={from} onClick={() => void navigate({ to: '/bots/new', search: { from } })}>
            {t(`bots.starts.${from}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function NoBots({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<Bot />} title={t('bots.emptyTitle')} text={t('bots.emptyText')}>
      {editable && (
        <Group justify="center" gap="xs">
          {STARTS.map((from) => (
            <LinkButton key={from} to="/bots/new" search={{ from }} variant="light">
              {t(`bots.starts.${from}`)}
            </LinkButton>
          ))}
        </Group>
      )}
    </EmptyState>
  );
}

function BotRows({ bots }: { readonly bots: readonly BotRow[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { skillName } = useDirectory();
  const [deleted, setDeleted] = useState<BotRow>();
  const columns = [t('bots.name'), t('bots.id'), t('bots.skill'), t('bots.updated')];
  return (
    <>
      <Table className={rows.table ?? ''} verticalSpacing={8}>
        <RowsHead columns={columns} withActions />
        <Table.Tbody>
          {bots.map((bot) => (
            <Table.Tr key={bot.id}>
              <Table.Td className={rows.name ?? ''}>
                <Link to="/bots/$botId" params={{ botId: bot.id }}>
                  {bot.name}
                </Link>
                {bot.description !== undefined && (
                  <Text fw={400} c="var(--faint)">
                    {bot.description}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className={words.code ?? ''}>{bot.id}</Table.Td>
              <Table.Td data-label={t('bots.skill')}>
                {bot.skillId === undefined ? (
                  <span className={rows.faint}>{t('bots.noSkill')}</span>
                ) : (
                  skillName(bot.skillId)
                )}
              </Table.Td>
              <Table.Td data-label={t('bots.updated')}>
                <TimeAgo at={bot.updatedAt} />
              </Table.Td>
              <Table.Td className={rows.actions ?? ''}>
                <IconButton
                  label={t('bots.open', { name: bot.name })}
                  icon={<Pencil size={16} />}
                  onClick={() => void navigate({ to: '/bots/$botId', params: { botId: bot.id } })}
                />
                <GuardedIconButton
                  scope="config:write"
                  label={t('bots.duplicate', { name: bot.name })}
                  icon={<CopyPlus size={16} />}
                  onClick={() => void navigate({ to: '/bots/new', search: { copy: bot.id } })}
                />
                <GuardedIconButton
                  scope="config:write"
                  label={t('bots.delete', { name: bot.name })}
                  icon={<Trash2 size={16} />}
                  onClick={() => setDeleted(bot)}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {deleted !== undefined && <DeleteBot botId={deleted.id} onClose={() => setDeleted(undefined)} />}
    </>
  );
}
