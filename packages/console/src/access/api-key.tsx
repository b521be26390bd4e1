import { Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { useReply } from '../data/use-reply.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { Section } from '../ui/section.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { showFailure } from '../ui/toast.tsx';
import words from '../ui/words.module.css';
import { curlForV1 } from './curl.ts';
import { SecretDialog } from './secret-dialog.tsx';
import { useCurlTarget } from './use-curl-target.ts';

/** The key of existing v1 clients: what is known of it, and a new one. */
export function ApiKey() {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const target = useCurlTarget();
  const key = useReply('apiKey.get', { params });
  const regenerate = useChange('apiKey.regenerate', ['apiKey.get']);
  const [asking, { open, close }] = useDisclosure();
  const { createdAt, hint } = key.data?.body ?? {};
  const make = () =>
    regenerate.mutate({ params }, { onError: (error) => showFailure(error, t), onSettled: close });
  const made = regenerate.data?.body.apiKey;
  return (
    <Section
      title={t('access.key.title')}
      text={t('access.key.text')}
      actions={
        <GuardedButton
          scope="access:manage"
          leftSection={<RefreshCw size={16} />}
          loading={regenerate.isPending}
          onClick={createdAt === undefined ? make : open}
        >
          {t(createdAt === undefined ? 'access.key.make' : 'access.key.regenerate')}
        </GuardedButton>
      }
    >
      <Loaded query={key} loading={<LoadingRows rows={1} />}>
        {() =>
          createdAt === undefined ? (
            <Text c="var(--faint)">{t('access.key.none')}</Text>
          ) : (
            <Text>
              <span className={words.code}>…{hint}</span> · {t('access.key.since')} <TimeAgo at={createdAt} />
            </Text>
          )
        }
      </Loaded>
      <Text mt="md" mb={4}>
        {t('access.key.howTo')}
      </Text>
      <CodeBlock label={t('access.command')} text={curlForV1(target, '<key>')} />
      <ConfirmDialog
        opened={asking}
        title={t('access.key.regenerateTitle')}
        text={t('access.key.regenerateText', { hint: hint ?? '' })}
        confirm={t('access.key.regenerate')}
        busy={regenerate.isPending}
        onConfirm={make}
        onClose={close}
      />
      {made !== undefined && (
        <SecretDialog
          title={t('access.key.made')}
          text={t('access.onlyOnce')}
          secrets={[{ label: t('access.key.title'), text: made }]}
          onClose={() => regenerate.reset()}
        >
          <CodeBlock label={t('access.command')} text={curlForV1(target, made)} />
        </SecretDialog>
      )}
    </Section>
  );
}
