import type { PolicyLogEntry } from '@conversation-orchestrator/api';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { Ladder } from '../ui/ladder/ladder.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { LoadingRows } from '../ui/loading-rows.tsx';
import { clockOf, idsOf } from './replay-context.ts';

type HadItBeenTriedProps = { readonly entry: PolicyLogEntry; readonly policyId: string };

/** What a policy that was not tried would have come to, as it was worded then, at that moment. */
export function HadItBeenTried({ entry, policyId }: HadItBeenTriedProps) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const then = useReply('revisions.get', { params: { ...params, revision: entry.revision } });
  const policy = then.data?.body.policies.find(({ id }) => id === policyId);
  const body = {
    context: entry.attributes,
    ...idsOf(entry),
    at: clockOf(entry),
    policies: policy === undefined ? [] : [{ ...policy, enabled: true }],
  };
  const tried = useReply('policies.simulate', { params, body }, { enabled: policy !== undefined });
  const loading = <LoadingRows rows={1} />;
  return (
    <>
      <Text c="var(--faint)">{t('logs.hadItBeenTried')}</Text>
      <Loaded query={then} loading={loading}>
        {() => (
          <Loaded query={tried} loading={loading}>
            {({ body: { policies } }) => <Ladder policies={policies} shown={policyId} />}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}
