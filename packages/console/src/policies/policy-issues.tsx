import type { StoredPolicy } from '@conversation-orchestrator/api';
import { Alert } from '@mantine/core';
import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';

/** What the server finds wrong or doubtful in a policy. Says nothing where there is nothing. */
export function PolicyIssues({ policy }: { readonly policy: StoredPolicy }) {
  const { t } = useTranslation();
  const { revision: _, ...document } = policy;
  const check = useReply('policies.validate', { params: { accountId: useAccountId() }, body: document });
  return check.data?.body.issues.map(({ severity, path, message }) => {
    const grave = severity === 'error';
    return (
      <Alert
        key={`${path} ${message}`}
        color={grave ? 'red' : 'yellow'}
        variant="light"
        icon={grave ? <OctagonAlert size={18} /> : <TriangleAlert size={18} />}
        title={t(grave ? 'policies.error' : 'policies.warning')}
      >
        {message}
      </Alert>
    );
  });
}
