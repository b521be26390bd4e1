import type { PolicyLogEntry } from '@conversation-orchestrator/api';
import { Button, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { Ladder } from '../ui/ladder/ladder.tsx';
import { Loaded } from '../ui/loaded.tsx';
import classes from './logs.module.css';
import { OutcomeIcon } from './outcome-icon.tsx';
import { OutcomeWords } from './outcome-words.tsx';
import { clockOf, idsOf, replayContext } from './replay-context.ts';

/** Decides the same question with the policies of today, and says whether something else comes out. */
export function TryAgain({ entry }: { readonly entry: PolicyLogEntry }) {
  const { t } = useTranslation();
  const [clock, setClock] = useState<string>();
  return (
    <section>
      <Title order={3} mb={8}>
        {t('logs.tryAgain')}
      </Title>
      {clock === undefined ? (
        <Button variant="default" leftSection={<RotateCcw size={16} />} onClick={() => setClock('then')}>
          {t('logs.tryAgainNow')}
        </Button>
      ) : (
        <Stack gap="sm" align="stretch">
          <SegmentedControl
            aria-label={t('logs.clock')}
            style={{ alignSelf: 'flex-start' }}
            value={clock}
            onChange={setClock}
            data={[
              { value: 'then', label: t('logs.clockThen') },
              { value: 'now', label: t('logs.clockNow') },
            ]}
          />
          <Again entry={entry} atThen={clock === 'then'} />
        </Stack>
      )}
    </section>
  );
}

function Again({ entry, atThen }: { readonly entry: PolicyLogEntry; readonly atThen: boolean }) {
  const params = { accountId: useAccountId() };
  const custom = useReply('attributes.list', { params });
  const body = {
    context: replayContext(entry.attributes, custom.data?.body.attributes ?? []),
    ...idsOf(entry),
    ...(atThen && { at: clockOf(entry) }),
  };
  const again = useReply('policies.simulate', { params, body }, { enabled: custom.isSuccess });
  return (
    <Loaded query={custom}>
      {() => <Loaded query={again}>{({ body: result }) => <Verdict entry={entry} result={result} />}</Loaded>}
    </Loaded>
  );
}

type Result = Pick<PolicyLogEntry, 'outcome' | 'actions' | 'policyId' | 'revision' | 'policies'>;

function Verdict({ entry, result }: { readonly entry: PolicyLogEntry; readonly result: Result }) {
  const { t } = useTranslation();
  const winner = result.policies.find(({ policyId }) => policyId === result.policyId)?.name;
  const same =
    entry.policyId === result.policyId && JSON.stringify(entry.actions) === JSON.stringify(result.actions);
  return (
    <>
      <Paper p="md" className={classes.answer ?? ''} role="status">
        <Text fw={600} mb={4}>
          {t(same ? 'logs.sameAgain' : 'logs.otherAgain', { revision: result.revision })}
        </Text>
        <div className={classes.verdict}>
          <OutcomeIcon outcome={result.outcome} />
          <span>
            <OutcomeWords outcome={result.outcome} actions={result.actions} />
            {winner !== undefined && (
              <span className={classes.through}> {t('logs.through', { name: winner })}</span>
            )}
          </span>
        </div>
      </Paper>
      <Ladder policies={result.policies} />
    </>
  );
}
