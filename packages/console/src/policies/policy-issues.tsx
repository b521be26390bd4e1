import type { StoredPolicy } from '@conversation-orchestrator/api';
import { Alert } from '@mantine/core';
import { OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DoubtText } from '../analysis/doubt-text.tsx';
import { useAnalysedList } from '../analysis/use-analysed-list.ts';
import { useAnalysis } from '../analysis/use-analysis.ts';
import { ToldIssueText } from '../issues/told-issue.tsx';

/** What is wrong or doubtful in a policy, by itself and in its place in the list. Says nothing where there is nothing. */
export function PolicyIssues({ policy }: { readonly policy: StoredPolicy }) {
  const { issues, doubts } = useAnalysis(policy, useAnalysedList());
  return (
    <>
      {issues.map((issue) => (
        <Remark key={`${issue.path} ${issue.message}`} grave={issue.severity === 'error'} enabled>
          <ToldIssueText issue={issue} />
        </Remark>
      ))}
      {doubts.map((doubt) => (
        <Remark key={JSON.stringify(doubt)} grave={false} enabled={policy.enabled}>
          <DoubtText doubt={doubt} />
        </Remark>
      ))}
    </>
  );
}

type RemarkProps = { readonly grave: boolean; readonly enabled: boolean; readonly children: ReactNode };

function Remark({ grave, enabled, children }: RemarkProps) {
  const { t } = useTranslation();
  const warning = t(enabled ? 'policies.warning' : 'policies.warningOnceEnabled');
  return (
    <Alert
      color={grave ? 'red' : 'yellow'}
      variant="light"
      icon={grave ? <OctagonAlert size={18} /> : <TriangleAlert size={18} />}
      title={grave ? t('policies.error') : warning}
    >
      {children}
    </Alert>
  );
}
