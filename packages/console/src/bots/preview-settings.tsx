import { Button, Collapse, Select, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CHANNELS } from '../emulator/channels.ts';
import { ClockField } from '../ui/clock-field.tsx';
import { languageName } from './language-name.ts';
import classes from './preview.module.css';
import type { PreviewSettings as Settings } from './use-preview-state.ts';

type PreviewSettingsProps = {
  readonly settings: Settings;
  readonly languages: readonly string[];
  readonly onChange: (settings: Settings) => void;
};

/** Who writes to the bot in the preview: from which channel, in which language, as which customer, when. */
export function PreviewSettings({ settings, languages, onChange }: PreviewSettingsProps) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure();
  const { at, channel, customerId, language } = settings;
  const words = [
    channel,
    language === '' ? undefined : languageName(language, t('common.language')),
    customerId || undefined,
    at === '' ? undefined : at.replace('T', ' '),
  ];
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-md"
        aria-expanded={opened}
        rightSection={<ChevronDown size={16} />}
        onClick={toggle}
      >
        {t('bots.previewSettings')}: {words.filter((word) => word !== undefined).join(' · ')}
      </Button>
      <Collapse expanded={opened}>
        <div className={classes.settings}>
          <Select
            label={t('bots.channel')}
            allowDeselect={false}
            data={CHANNELS}
            value={channel}
            onChange={(chosen) => chosen !== null && onChange({ ...settings, channel: chosen })}
          />
          <Select
            label={t('bots.language')}
            clearable
            placeholder={t('bots.languageUnknown')}
            data={languages.map((tag) => ({
              value: tag,
              label: languageName(tag, t('common.language')),
            }))}
            value={language === '' ? null : language}
            onChange={(chosen) => onChange({ ...settings, language: chosen ?? '' })}
          />
          <TextInput
            label={t('bots.customer')}
            description={t('bots.customerHint')}
            maxLength={256}
            value={customerId}
            onChange={(event) => onChange({ ...settings, customerId: event.currentTarget.value })}
          />
          <ClockField at={at} onAt={(chosen) => onChange({ ...settings, at: chosen })} />
        </div>
      </Collapse>
    </div>
  );
}
