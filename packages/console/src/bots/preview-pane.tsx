import { Button, Group, Text, Title } from '@mantine/core';
import { RotateCcw, Timer, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../data/use-directory.ts';
import { MAX_PREVIEW_EVENTS } from '../data/wire-values.ts';
import chat from '../emulator/chat.module.css';
import { MessageField } from '../emulator/message-field.tsx';
import { MessageList } from '../emulator/message-list.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import classes from './preview.module.css';
import { PreviewFindings } from './preview-findings.tsx';
import { messagesOf } from './preview-messages.ts';
import { PreviewSettings } from './preview-settings.tsx';
import type { BotCheck } from './use-bot-check.ts';
import type { PreviewConversation } from './use-preview.ts';
import type { PreviewState } from './use-preview-state.ts';

type PreviewPaneProps = {
  readonly check: BotCheck;
  readonly languages: readonly string[];
  readonly state: PreviewState;
  readonly onShowStep: (id: string) => void;
};

/** A conversation with the bot as it stands: played again from the beginning with every change of the bot. */
export function PreviewPane({ check, languages, state, onShowStep }: PreviewPaneProps) {
  const { t } = useTranslation();
  const { conversation, error, unreadable } = check;
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2}>{t('bots.preview')}</Title>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<RotateCcw size={16} />}
          onClick={() => state.setEvents([])}
        >
          {t('bots.startAnew')}
        </Button>
      </Group>
      <Text c="var(--faint)" mt={-12}>
        {t('bots.previewHint')}
      </Text>
      <PreviewSettings settings={state.settings} languages={languages} onChange={state.setSettings} />
      {error !== null && <FailureNotice error={error} title={t('bots.previewFailed')} />}
      {unreadable && (
        <Text role="status" c="var(--warn)">
          {t('bots.previewOff')}
        </Text>
      )}
      {conversation !== undefined && (
        <>
          <Chat conversation={conversation} state={state} />
          <PreviewFindings conversation={conversation} onShowStep={onShowStep} />
        </>
      )}
    </>
  );
}

function Chat({
  conversation,
  state: { events, setEvents },
}: Pick<PreviewPaneProps, 'state'> & { readonly conversation: PreviewConversation }) {
  const { t } = useTranslation();
  const messages = messagesOf(conversation, events, useTransferWords(), t);
  const { cut, phase, waitsUntil } = conversation;
  const full = events.length >= MAX_PREVIEW_EVENTS;
  const happens = (event: (typeof events)[number]) => setEvents([...events, event]);
  return (
    <div className={classes.phone}>
      <PhaseBadge conversation={conversation} />
      <MessageList messages={messages} own="customer" />
      {cut && <Text c="var(--warn)">{t('bots.cut')}</Text>}
      {full && <Text c="var(--warn)">{t('bots.tooLong', { count: MAX_PREVIEW_EVENTS })}</Text>}
      <Group gap="xs">
        {waitsUntil !== undefined && (
          <Happening icon={<Timer size={14} />} onClick={() => happens({ kind: 'silence' })} disabled={full}>
            {t('bots.stayedSilent')}
          </Happening>
        )}
        {phase === 'transferred' && (
          <Happening icon={<UserX size={14} />} onClick={() => happens({ kind: 'notTaken' })} disabled={full}>
            {t('bots.notTaken')}
          </Happening>
        )}
      </Group>
      <MessageField
        disabled={phase !== 'waiting' || full}
        options={messages.at(-1)?.options ?? []}
        onSend={(text) => happens({ kind: 'message', text })}
      />
    </div>
  );
}

type HappeningProps = {
  readonly icon: ReactNode;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

function Happening({ icon, disabled, onClick, children }: HappeningProps) {
  return (
    <Button variant="default" size="compact-sm" leftSection={icon} disabled={disabled} onClick={onClick}>
      {children}
    </Button>
  );
}

const STATUSES = { waiting: 'bot', transferred: 'ringing', closed: 'closed', failed: 'failed' } as const;

function PhaseBadge({ conversation }: { readonly conversation: PreviewConversation }) {
  const { t } = useTranslation();
  const words = useTransferWords();
  const { phase, turns } = conversation;
  const transfer = turns.flatMap(({ effects }) => effects).findLast(({ kind }) => kind === 'transfer');
  return (
    <span className={chat.status} data-status={STATUSES[phase]} role="status">
      {phase === 'transferred' ? transfer?.kind === 'transfer' && words(transfer) : t(`bots.phases.${phase}`)}
    </span>
  );
}

/** Where a transfer leads, in words. */
function useTransferWords() {
  const { t } = useTranslation();
  const { agentName, skillName } = useDirectory();
  return ({
    agentId,
    because,
    skillId,
  }: {
    readonly agentId?: string;
    readonly because: 'decided' | 'fallback';
    readonly skillId: string;
  }): string =>
    t(because === 'fallback' ? 'bots.goesToFallback' : 'bots.goesTo', {
      name: agentId === undefined ? skillName(skillId) : agentName(agentId),
    });
}
