import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { absoluteTime } from '../ui/format-time.ts';
import { Loaded } from '../ui/loaded.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { ChangeDetails } from './change-details.tsx';
import { Restore } from './restore.tsx';
import { useSummary } from './use-summary.ts';

type RevisionDetailsProps = { readonly number: number; readonly onShow: (revision: number) => void };

/** One change of the routing: who, when, each thing before and after, and the way back to it. */
export function RevisionDetails({ number, onShow }: RevisionDetailsProps) {
  const { t, i18n } = useTranslation();
  const summaryOf = useSummary();
  const revision = useReply('revisions.get', { params: { accountId: useAccountId(), revision: number } });
  if (failedWith(revision.error, 'NOT_FOUND'))
    return <Text>{t('revisions.gone', { revision: number })}</Text>;
  return (
    <Loaded query={revision}>
      {({ body }) => (
        <Stack>
          <div>
            <Title order={2}>{t('policies.revision', { revision: body.revision })}</Title>
            <Text c="var(--faint)">
              {body.by.name} · {absoluteTime(Date.parse(body.at), i18n.language)} (<TimeAgo at={body.at} />)
            </Text>
            <Text mt="xs">{summaryOf(body)}</Text>
          </div>
          <Restore number={body.revision} onRestored={onShow} />
          {body.changes.map((change) => (
            <ChangeDetails key={`${change.kind} ${change.id}`} change={change} policies={body.policies} />
          ))}
        </Stack>
      )}
    </Loaded>
  );
}
