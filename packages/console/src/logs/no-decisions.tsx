import { Button, Code } from '@mantine/core';
import { ScrollText, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import classes from './logs.module.css';

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
      <div className={classes.curl}>
        <Code block className={classes.code ?? ''} tabIndex={0}>
          {curl}
        </Code>
        <CopyButton text={curl} />
      </div>
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
