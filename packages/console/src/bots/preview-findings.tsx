import type { Value } from '@conversation-orchestrator/engine';
import { Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import chat from '../emulator/chat.module.css';
import { KnownList } from '../emulator/known-list.tsx';
import { type TraceEntry, wordsOf } from '../emulator/trace-words.ts';
import { Ladder } from '../ui/ladder/ladder.tsx';
import classes from './preview.module.css';
import type { PreviewConversation } from './use-preview.ts';

type PreviewFindingsProps = {
  readonly conversation: PreviewConversation;
  readonly onShowStep: (id: string) => void;
};

/** What the bot did in its last turn and before, what it keeps, and how its last question was decided. */
export function PreviewFindings({ conversation, onShowStep }: PreviewFindingsProps) {
  const { t } = useTranslation();
  const traces = conversation.turns.map(({ trace }) => trace as readonly TraceEntry[]);
  const earlier = traces.slice(0, -1);
  const stored = storedIn(traces.flat());
  const { decision } = conversation;
  return (
    <>
      <section aria-label={t('bots.trace')}>
        <Title order={3}>{t('bots.trace')}</Title>
        <TraceLines trace={traces.at(-1) ?? []} onShowStep={onShowStep} />
        {earlier.length > 0 && (
          <details className={classes.earlier}>
            <summary>{t('bots.earlier', { count: earlier.length })}</summary>
            {earlier.map((trace, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: turns are told in their order
              <TraceLines key={at} trace={trace} onShowStep={onShowStep} />
            ))}
          </details>
        )}
      </section>
      <section aria-label={t('bots.stored')}>
        <Title order={3}>{t('bots.stored')}</Title>
        {stored.size === 0 && <p className={chat.faint}>{t('bots.nothingStored')}</p>}
        <KnownList known={[...stored]} />
      </section>
      {decision !== undefined && (
        <section aria-label={t('bots.decision')}>
          <Title order={3} mb={8}>
            {t('bots.decision')}
          </Title>
          {decision.policies.length === 0 ? (
            t('logs.noPoliciesThen')
          ) : (
            <Ladder policies={decision.policies} />
          )}
        </section>
      )}
    </>
  );
}

function TraceLines({
  trace,
  onShowStep,
}: {
  readonly trace: readonly TraceEntry[];
  readonly onShowStep: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className={classes.trace}>
      {trace.map((entry, at) => {
        const step = entry.kind === 'step' && typeof entry['step'] === 'string' ? entry['step'] : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was done in a turn is told in its order
          <li key={at} data-kind={entry.kind}>
            {step === undefined ? (
              wordsOf(entry, t)
            ) : (
              <UnstyledButton className={classes.step ?? ''} onClick={() => onShowStep(step)}>
                {wordsOf(entry, t)}
              </UnstyledButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What was stored last under each name. */
function storedIn(trace: readonly TraceEntry[]): ReadonlyMap<string, Value> {
  const stored = new Map<string, Value>();
  for (const { kind, nameSpace, properties } of trace) {
    if (kind !== 'stored' || typeof properties !== 'object' || properties === null) continue;
    for (const [name, value] of Object.entries(properties)) stored.set(`${String(nameSpace)}.${name}`, value);
  }
  return stored;
}
