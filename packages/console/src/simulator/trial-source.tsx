import { Group, Select, TextInput } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKnowledge } from '../editor/knowledge-context.ts';
import { absoluteTime } from '../ui/format-time.ts';
import { IconButton } from '../ui/icon-button.tsx';
import type { Context } from './context-rows.ts';

type TrialSourceProps = {
  /** `yyyy-mm-ddThh:mm` in the reader's zone; empty is now. */
  readonly at: string;
  readonly onAt: (at: string) => void;
  readonly onLoad: (context: Context) => void;
};

/** Where the context comes from, and the clock of the trial. */
export function TrialSource({ at, onAt, onLoad }: TrialSourceProps) {
  const { t, i18n } = useTranslation();
  const { recent, attributes } = useKnowledge();
  const choices = recent.map(({ nextActionId, at: when, conversationId, policyName }) => ({
    value: nextActionId,
    label: [
      absoluteTime(Date.parse(when), i18n.language),
      conversationId,
      policyName ?? t('policyWords.outcomes.NO_MATCHED_RULES'),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  const load = (id: string | null) => {
    const chosen = recent.find(({ nextActionId }) => nextActionId === id);
    if (chosen === undefined) return;
    // Lists and other constants are part of the policies: they are tried as they are today.
    const constants = new Set(
      attributes.filter(({ type }) => type === 'static').map(({ name }) => `custom.${name}`),
    );
    onLoad(Object.fromEntries(Object.entries(chosen.attributes).filter(([name]) => !constants.has(name))));
  };
  return (
    <Group grow align="flex-start" preventGrowOverflow={false}>
      <Select
        label={t('simulator.load')}
        placeholder={t(recent.length === 0 ? 'simulator.nothingToLoad' : 'simulator.loadPlaceholder')}
        disabled={recent.length === 0}
        data={choices}
        onChange={load}
        miw={200}
      />
      <TextInput
        type="datetime-local"
        label={at === '' ? t('simulator.atNow') : t('simulator.at')}
        value={at}
        miw={210}
        onChange={(event) => onAt(event.currentTarget.value)}
        rightSection={
          at === '' ? null : (
            <IconButton
              size="md"
              label={t('simulator.now')}
              icon={<RotateCcw size={14} />}
              onClick={() => onAt('')}
            />
          )
        }
      />
    </Group>
  );
}
