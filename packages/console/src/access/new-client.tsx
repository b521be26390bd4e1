import type { Answer } from '@conversation-orchestrator/sdk';
import { useTranslation } from 'react-i18next';
import { CodeBlock } from '../ui/code-block.tsx';
import { curlForToken } from './curl.ts';
import { SecretDialog } from './secret-dialog.tsx';
import { useCurlTarget } from './use-curl-target.ts';

type NewClientProps = { readonly client: Answer<'clients.create'>['body']; readonly onClose: () => void };

/** The id and the secret of a new client, the one time the secret is shown, and how to use them. */
export function NewClient({ client, onClose }: NewClientProps) {
  const { t } = useTranslation();
  const target = useCurlTarget();
  return (
    <SecretDialog
      title={t('access.clients.created', { name: client.name })}
      text={t('access.onlyOnce')}
      secrets={[
        { label: t('access.clients.id'), text: client.clientId },
        { label: t('access.clients.secret'), text: client.secret },
      ]}
      onClose={onClose}
    >
      {t('access.clients.howTo')}
      <CodeBlock label={t('access.command')} text={curlForToken(target, client.clientId, client.secret)} />
    </SecretDialog>
  );
}
