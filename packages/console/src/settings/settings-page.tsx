import type { Settings } from '@conversation-orchestrator/api';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { ReadOnlyNote } from '../ui/read-only-note.tsx';
import { Section } from '../ui/section.tsx';
import { SettingSwitch } from '../ui/setting-switch.tsx';
import { FallbackActions } from './fallback-actions.tsx';
import { LogRetention } from './log-retention.tsx';

/** What holds for the whole account. */
export function SettingsPage() {
  const { t } = useTranslation();
  const settings = useReply('settings.get', { params: { accountId: useAccountId() } });
  return (
    <Page title={t('pages.settings')} note={t('settings.note')}>
      <ReadOnlyNote scope="config:write" />
      <Loaded query={settings}>{({ body }) => <SettingsSections settings={body} />}</Loaded>
    </Page>
  );
}

function SettingsSections({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('settings.fallbackTitle')} text={t('settings.fallbackText')}>
        <FallbackActions key={JSON.stringify(settings.fallbackActions)} actions={settings.fallbackActions} />
      </Section>
      <Section title={t('settings.logTitle')} text={t('settings.logText')}>
        <LogRetention key={settings.logRetentionDays} days={settings.logRetentionDays} />
      </Section>
      <Section title={t('settings.requestsTitle')}>
        <SettingSwitch
          setting="queryTokens"
          checked={settings.queryTokens}
          label={t('settings.queryTokens')}
          description={t('settings.queryTokensText')}
        />
      </Section>
      <Section title={t('context.sde.title')} text={t('context.sde.text')}>
        <SettingSwitch setting="sdeStoring" checked={settings.sdeStoring} label={t('context.sde.store')} />
      </Section>
    </>
  );
}
