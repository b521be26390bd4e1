import { useTranslation } from 'react-i18next';
import { failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { DecisionDetails } from './decision-details.tsx';

/** The decision of an id: how it came out and why. */
export function DecisionPane({ nextActionId }: { readonly nextActionId: string }) {
  const { t } = useTranslation();
  const entry = useReply('policyLogs.get', { params: { accountId: useAccountId(), nextActionId } });
  if (failedWith(entry.error, 'NOT_FOUND'))
    return <EmptyState title={t('logs.goneTitle')} text={t('logs.goneText')} />;
  return (
    <Loaded query={entry}>{({ body }) => <DecisionDetails key={body.nextActionId} entry={body} />}</Loaded>
  );
}
