import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { Ladder } from '../ui/ladder/ladder.tsx';
import classes from './chat.module.css';
import { type TraceEntry, wordsOf } from './trace-words.ts';
import { useTurns } from './use-chat.ts';
import type { FollowedChat } from './use-followed-chat.ts';

type TracePaneProps = { readonly conversationId: string; readonly followed: FollowedChat };

/** What the bot did, turn by turn, and how its last question was decided. */
export function TracePane({ conversationId, followed }: TracePaneProps) {
  const { t } = useTranslation();
  const turns = useTurns(conversationId, followed);
  const entries = turns.map((turn) => ({ ...turn, trace: turn.trace as readonly TraceEntry[] }));
  const decision = entries.flatMap(({ trace }) => trace).findLast(({ kind }) => kind === 'decision');
  const nextActionId = decision?.['nextActionId'];
  return (
    <section className={classes.pane} aria-label={t('chats.did')}>
      <Title order={2}>{t('chats.did')}</Title>
      {entries.length === 0 && <p className={classes.faint}>{t('chats.nothingDone')}</p>}
      <ol className={classes.turns}>
        {entries.map(({ turn, trace }) => (
          <li key={turn}>
            <ul>
              {trace.map((entry, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: what was done in a turn never changes
                <li key={at} data-kind={entry.kind}>
                  {wordsOf(entry, t)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {typeof nextActionId === 'string' && <DecisionLadder nextActionId={nextActionId} />}
    </section>
  );
}

function DecisionLadder({ nextActionId }: { readonly nextActionId: string }) {
  const { t } = useTranslation();
  const entry = useReply('policyLogs.get', { params: { accountId: useAccountId(), nextActionId } });
  const policies = entry.data?.body.policies;
  if (policies === undefined) return null;
  return (
    <>
      <Title order={3} mt="md" mb={8}>
        {t('chats.decision')}
      </Title>
      {policies.length === 0 ? t('logs.noPoliciesThen') : <Ladder policies={policies} />}
    </>
  );
}
