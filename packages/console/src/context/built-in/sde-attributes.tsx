import { Alert, Stack, Text } from '@mantine/core';
import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../../data/session.tsx';
import { useReply } from '../../data/use-reply.ts';
import { BUILT_IN_ATTRIBUTES } from '../../editor/built-in-attributes.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { LoadingRows } from '../../ui/loading-rows.tsx';
import { LookUp } from '../../ui/look-up.tsx';
import { Section } from '../../ui/section.tsx';
import { SettingSwitch } from '../../ui/setting-switch.tsx';
import { AttributeNames } from './attribute-names.tsx';
import { sdeValues } from './sde-values.ts';

const ATTRIBUTES = [...BUILT_IN_ATTRIBUTES].filter(([name]) => name.startsWith('sde.'));

type SdeAttributesProps = {
  readonly customerId: string | undefined;
  readonly onLookUp: (customerId: string | undefined) => void;
};

/** Customers' structured data entities: whether they are kept, which attributes they become, and their values for one customer. */
export function SdeAttributes({ customerId, onLookUp }: SdeAttributesProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const settings = useReply('settings.get', { params });
  const found = useReply(
    'sdes.get',
    { params: { ...params, customerId: customerId ?? '' } },
    { enabled: customerId !== undefined },
  );
  const entities = customerId === undefined ? undefined : found.data?.body.sdes;
  return (
    <>
      <Section title={t('context.sde.title')} text={t('context.sde.text')}>
        <Loaded query={settings} loading={<LoadingRows rows={1} />}>
          {({ body }) => (
            <Stack gap="sm">
              <SettingSwitch setting="sdeStoring" checked={body.sdeStoring} label={t('context.sde.store')} />
              {!body.sdeStoring && (
                <Alert variant="light" icon={<Info size={18} />}>
                  <Text c="var(--mantine-color-text)">{t('context.sde.off')}</Text>
                </Alert>
              )}
            </Stack>
          )}
        </Loaded>
      </Section>
      <Section title={t('context.sde.attributes')} text={t('context.sde.attributesText')}>
        <Stack>
          <LookUp key={customerId} label={t('context.sde.id')} value={customerId} onLookUp={onLookUp} />
          {entities?.length === 0 && <Text role="status">{t('context.sde.unknown')}</Text>}
          {found.isError && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
          <AttributeNames attributes={ATTRIBUTES} {...(entities && { values: sdeValues(entities) })} />
        </Stack>
      </Section>
    </>
  );
}
