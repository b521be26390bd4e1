import type { Agent } from '@conversation-orchestrator/api';
import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { AGENT_STATUSES } from '../data/wire-values.ts';
import { showFailure } from '../ui/toast.tsx';
import { useDenial } from '../ui/use-denial.ts';

/** Whether an agent takes conversations, and the switch for it. */
export function AgentPresence({ agent }: { readonly agent: Agent }) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const replace = useChange('agents.replace', ['agents.list']);
  const denial = useDenial('config:write');
  const change = (status: Agent['status']) =>
    replace.mutate(
      { params: { accountId, agentId: agent.id }, body: { ...agent, status } },
      { onError: (error) => showFailure(error, t) },
    );
  return (
    <SegmentedControl
      aria-label={t('directory.status')}
      disabled={denial !== undefined}
      data={AGENT_STATUSES.map((status) => ({ value: status, label: t(`directory.statuses.${status}`) }))}
      value={agent.status}
      onChange={(status) => change(status as Agent['status'])}
    />
  );
}
