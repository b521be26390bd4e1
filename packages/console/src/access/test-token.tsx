import { Stack, Text } from '@mantine/core';
import { Ticket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { tourAnchor } from '../tour/anchor.ts';
import { CodeBlock } from '../ui/code-block.tsx';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { Section } from '../ui/section.tsx';
import { showFailure } from '../ui/toast.tsx';
import { curlForNextAction } from './curl.ts';
import { useCurlTarget } from './use-curl-target.ts';

/** A token for trying the API by hand, and the command to try it with. */
export function TestToken() {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const target = useCurlTarget();
  const make = useChange('testToken.create', ['auditLog.list']);
  const token = make.data?.body.access_token;
  return (
    <Section
      title={t('access.testToken.title')}
      text={t('access.testToken.text')}
      actions={
        <GuardedButton
          scope="access:manage"
          {...tourAnchor('token')}
          leftSection={<Ticket size={16} />}
          loading={make.isPending}
          onClick={() => make.mutate({ params }, { onError: (error) => showFailure(error, t) })}
        >
          {t(token === undefined ? 'access.testToken.make' : 'access.testToken.another')}
        </GuardedButton>
      }
    >
      <Stack>
        <div role="status">
          {token !== undefined && (
            <>
              <Text mb={8}>{t('access.testToken.once')}</Text>
              <CodeBlock label={t('access.testToken.title')} text={token} />
            </>
          )}
        </div>
        <Text>{t('access.testToken.howTo')}</Text>
        <CodeBlock label={t('access.command')} text={curlForNextAction(target, token ?? '<token>')} />
      </Stack>
    </Section>
  );
}
