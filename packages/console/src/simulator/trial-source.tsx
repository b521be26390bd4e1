import { Select } from '@mantine/core';
import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { useKnowledge } from '../editor/knowledge-context.ts';
import { replayContext } from '../logs/replay-context.ts';
import { ClockField } from '../ui/clock-field.tsx';
import { relativeTime } from '../ui/format-time.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { showFailure } from '../ui/toast.tsx';
import { useNow } from '../ui/use-now.ts';
import type { Example } from './examples/example.ts';
import { ExamplesDialog } from './examples/examples-dialog.tsx';
import { useExamples } from './examples/use-examples.ts';
import classes from './simulator.module.css';
import { decisionSource, exampleSource } from './trial-source-name.ts';
import type { TrialContext } from './use-trial-context.ts';

type TrialSourceProps = {
  /** `yyyy-mm-ddThh:mm` in the reader's zone; empty is now. */
  readonly at: string;
  readonly onAt: (at: string) => void;
  readonly trial: TrialContext;
};

/** Where the context comes from, and the clock of the trial. */
export function TrialSource({ at, onAt, trial }: TrialSourceProps) {
  const { t } = useTranslation();
  const { examples, change } = useExamples();
  const [managing, setManaging] = useState(false);
  const loadDecision = useLoadDecision(trial);
  const loadExample = ({ name, context, at: clock }: Example) => {
    trial.load({ context, source: exampleSource(name) });
    onAt(clock ?? '');
  };
  const load = (source: string | null) => {
    const example = examples.find(({ name }) => exampleSource(name) === source);
    if (example !== undefined) loadExample(example);
    else if (source !== null) void loadDecision(source);
  };
  const groups = useChoices(examples);
  return (
    <div className={classes.source}>
      <Select
        label={t('simulator.load')}
        placeholder={t(groups.length === 0 ? 'simulator.nothingToLoad' : 'simulator.loadPlaceholder')}
        disabled={groups.length === 0}
        data={groups}
        value={trial.source ?? null}
        allowDeselect={false}
        onChange={load}
      />
      <IconButton
        label={t('simulator.examples.manage')}
        icon={<Bookmark size={18} />}
        variant="default"
        size={36}
        onClick={() => setManaging(true)}
      />
      <ClockField at={at} onAt={onAt} className={classes.clock} />
      {managing && (
        <ExamplesDialog
          examples={examples}
          present={{ context: trial.context, ...(at !== '' && { at }) }}
          onChange={change}
          onLoad={loadExample}
          onClose={() => setManaging(false)}
        />
      )}
    </div>
  );
}

/** What a context can be filled in from: saved examples and the latest decisions. */
function useChoices(examples: readonly Example[]) {
  const { t, i18n } = useTranslation();
  const { recent } = useKnowledge();
  const now = useNow();
  const decisions = recent.map(({ nextActionId, at: when, conversationId, policyName }) => {
    const words = [
      conversationId,
      policyName ?? t('policyWords.outcomes.NO_MATCHED_RULES'),
      relativeTime(Date.parse(when), Math.max(now, Date.parse(when)), i18n.language),
    ];
    return { value: decisionSource(nextActionId), label: words.filter(Boolean).join(' · ') };
  });
  const saved = examples.map(({ name }) => ({ value: exampleSource(name), label: name }));
  return [
    { group: t('simulator.examples.title'), items: saved },
    { group: t('simulator.decisions'), items: decisions },
  ].filter(({ items }) => items.length > 0);
}

/** Reads a whole decision and fills in what it knew. Lists and other constants are part of the policies: they are tried as they are today. */
function useLoadDecision(trial: TrialContext): (source: string) => Promise<void> {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const { recent, attributes } = useKnowledge();
  return async (source) => {
    const decision = recent.find(({ nextActionId }) => decisionSource(nextActionId) === source);
    if (decision === undefined) return;
    try {
      const params = { accountId, nextActionId: decision.nextActionId };
      const { body } = await call('policyLogs.get', { params });
      trial.load({ context: replayContext(body.attributes, attributes), source });
    } catch (error) {
      showFailure(error, t);
    }
  };
}
