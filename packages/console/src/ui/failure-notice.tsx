import { ApiProblem } from '@conversation-orchestrator/sdk';
import { Alert, Button, Group, Text } from '@mantine/core';
import { OctagonAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureText } from './failure-text.ts';

type FailureNoticeProps = {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** What failed; left out, loading. */
  readonly title?: string;
};

/** Says in place of the content that it could not be loaded (or what else failed), why, and offers to try again where that can help. */
export function FailureNotice({ error, onRetry, title }: FailureNoticeProps) {
  const { t } = useTranslation();
  const problem = error instanceof ApiProblem ? error : undefined;
  const isGone = problem?.status === 404;
  return (
    <Alert
      color="red"
      variant="light"
      icon={<OctagonAlert size={18} />}
      title={title ?? t(isGone ? 'problems.goneTitle' : 'problems.loadingTitle')}
      role="alert"
    >
      <Text c="var(--mantine-color-text)">{failureText(error, t)}</Text>
      <Group mt="sm" gap="sm">
        {onRetry !== undefined && !isGone && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )}
        {problem?.requestId !== undefined && (
          <Text c="var(--faint)">{t('problems.requestId', { id: problem.requestId })}</Text>
        )}
      </Group>
    </Alert>
  );
}
