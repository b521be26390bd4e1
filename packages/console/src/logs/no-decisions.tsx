import { Button } from '@mantine/core';
import { ScrollText, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { CodeBlock } from '../ui/code-block.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** What the log of an account shows that was never asked: how a first decision gets here. */
export function NoDecisions() {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const curl = [
    `curl -X POST '${window.location.origin}/v2/policy/nextaction'`,
    `  -H 'Authorization: Bearer <token>'`,
    `  -H 'Content-Type: application/json'`,
    `  -d '{"accountId":"${accountId}","conversationId":"my-first-conversation"}'`,
  ].join(' \\\n');
  return (
    <EmptyState icon={<ScrollText />} title={t('logs.emptyTitle')} text={t('logs.emptyText')}>
      <CodeBlock label={t('access.command')} text={curl} />
    </EmptyState>
  );
}

/** What filters show that nothing fits. */
export function NothingFits({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<SearchX />} title={t('logs.nothingTitle')} text={t('logs.nothingText')}>
      <Button variant="default" onClick={onClear}>
        {t('logs.filter.clear')}
      </Button>
    </EmptyState>
  );
}
