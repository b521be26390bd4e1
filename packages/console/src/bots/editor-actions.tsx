import { SegmentedControl } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import type { EditedBot } from './edited-bot.ts';

type EditorActionsProps = {
  readonly mode: EditedBot['mode'];
  readonly busy: boolean;
  readonly unchanged: boolean;
  readonly onMode: (mode: EditedBot['mode']) => void;
  readonly onSave: () => void;
};

/** How the bot is edited, the way back, and saving. */
export function EditorActions({ mode, busy, unchanged, onMode, onSave }: EditorActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <SegmentedControl
        aria-label={t('bots.mode')}
        data={[
          { value: 'build', label: t('bots.build') },
          { value: 'write', label: t('bots.write') },
        ]}
        value={mode}
        onChange={onMode}
      />
      <LinkButton to="/bots" variant="default" leftSection={<ArrowLeft size={16} />}>
        {t('bots.all')}
      </LinkButton>
      <GuardedButton scope="config:write" loading={busy} disabled={unchanged} onClick={onSave}>
        {t('common.save')}
      </GuardedButton>
    </>
  );
}
