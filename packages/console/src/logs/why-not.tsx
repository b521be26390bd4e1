import type { PolicyLogEntry } from '@conversation-orchestrator/api';
import { Paper, Select, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { HadItBeenTried } from './had-it-been-tried.tsx';
import classes from './logs.module.css';

type WhyNotProps = {
  readonly entry: PolicyLogEntry;
  readonly asked: string | undefined;
  readonly onAsk: (policyId: string | undefined) => void;
};

/** Answers why any policy did not win: what became of it, and of one that was not tried, what would have. */
export function WhyNot({ entry, asked, onAsk }: WhyNotProps) {
  const { t } = useTranslation();
  const today =
    useReply('policies.list', { params: { accountId: useAccountId() } }).data?.body.policies ?? [];
  const then = new Set(entry.policies.map(({ policyId }) => policyId));
  const others = entry.policies.filter(({ policyId }) => policyId !== entry.policyId);
  const newer = today.filter(({ id }) => !then.has(id));
  return (
    <section>
      <Title order={3} mb={8}>
        {t('logs.whyNot')}
      </Title>
      <Stack gap="sm">
        <Select
          aria-label={t('logs.whyNotChoose')}
          placeholder={t('logs.whyNotChoose')}
          searchable
          clearable
          limit={200}
          data={[
            {
              group: t('logs.triedThen'),
              items: others.map(({ policyId, name }) => ({ value: policyId, label: name })),
            },
            {
              group: t('logs.newerPolicies'),
              items: newer.map(({ id, name }) => ({ value: id, label: name })),
            },
          ].filter(({ items }) => items.length > 0)}
          value={asked ?? null}
          onChange={(value) => onAsk(value ?? undefined)}
        />
        {asked !== undefined && <Answer entry={entry} policyId={asked} />}
      </Stack>
    </section>
  );
}

function Answer({ entry, policyId }: { readonly entry: PolicyLogEntry; readonly policyId: string }) {
  const { t } = useTranslation();
  const trace = entry.policies.find((policy) => policy.policyId === policyId);
  if (trace === undefined) return <Text>{t('logs.notThereYet', { revision: entry.revision })}</Text>;
  return (
    <Paper p="md" className={classes.answer ?? ''} role="status">
      <Stack gap="xs">
        <div>
          <StateBadge state={trace.state} />
        </div>
        <Text>{t(`logs.because.${trace.state}`, { name: trace.name, winner: entry.policyName ?? '' })}</Text>
        {(trace.state === 'ERROR' || trace.state === 'INVALID') && (
          <Text lang="en" className={classes.cause ?? ''}>
            {trace.reason}
          </Text>
        )}
        {(trace.state === 'DISABLED' || trace.state === 'NOT_REACHED') && (
          <HadItBeenTried key={policyId} entry={entry} policyId={policyId} />
        )}
      </Stack>
    </Paper>
  );
}
