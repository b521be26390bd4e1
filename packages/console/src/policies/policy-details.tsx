import type { StoredPolicy } from '@conversation-orchestrator/api';
import { Group, Switch, Text, Title } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { tourAnchor } from '../tour/anchor.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { PolicySentence } from '../ui/sentence/policy-sentence.tsx';
import classes from './policies-page.module.css';
import { PolicyFigures } from './policy-figures.tsx';
import { PolicyIssues } from './policy-issues.tsx';
import { PolicyMenu } from './policy-menu.tsx';
import type { usePolicyChanges } from './use-policy-changes.ts';
import type { UsageToday } from './use-usage-today.ts';

type PolicyDetailsProps = {
  readonly policy: StoredPolicy;
  readonly at: number;
  readonly count: number;
  readonly usage: UsageToday | undefined;
  readonly editable: boolean;
  readonly changes: ReturnType<typeof usePolicyChanges>;
  readonly onMove: (id: string, to: number) => void;
};

/** One policy: told as a sentence, how it fares, what is doubtful about it, and what can be done with it. */
export function PolicyDetails({ policy, at, count, usage, editable, changes, onMove }: PolicyDetailsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.details}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Title order={2} style={{ overflowWrap: 'anywhere' }}>
          {policy.name}
        </Title>
        {editable && (
          <Group gap={4} wrap="nowrap">
            <LinkButton
              to="/policies/$policyId/edit"
              params={{ policyId: policy.id }}
              variant="light"
              leftSection={<Pencil size={16} />}
            >
              {t('common.edit')}
            </LinkButton>
            <PolicyMenu policy={policy} at={at} count={count} changes={changes} onMove={onMove} />
          </Group>
        )}
      </Group>
      <Switch
        checked={policy.enabled}
        disabled={!editable}
        label={policy.enabled ? t('policies.isEnabled') : t('policies.isDisabled')}
        onChange={() => changes.toggle(policy)}
      />
      {policy.description !== undefined && policy.description !== '' && (
        <Text c="var(--faint)" style={{ whiteSpace: 'pre-line' }}>
          {policy.description}
        </Text>
      )}
      <div {...tourAnchor('sentence')}>
        <PolicySentence policy={policy} />
      </div>
      <PolicyFigures policy={policy} usage={usage} />
      <PolicyIssues policy={policy} />
    </div>
  );
}
