import { useTranslation } from 'react-i18next';
import { keyed } from '../editor/draft.ts';
import { moveItem } from '../policies/move-item.ts';
import { showDone } from '../ui/toast.tsx';
import { useLatest } from '../ui/use-latest.ts';
import { type BotDraft, blankStep, freeName, type StepKind } from './bot-draft.ts';

/** What can be done with the steps of a bot besides changing one. */
export type StepChanges = {
  add(kind: StepKind): void;
  move(key: string, to: number): void;
  duplicate(key: string): void;
  /** With a way back. */
  remove(key: string): void;
};

type StepChangesOptions = {
  readonly draft: BotDraft;
  /** A part of the bot, or the key of a step: what is added comes below it. */
  readonly shown: string;
  readonly onChange: (draft: BotDraft) => void;
  readonly onShow: (part: string) => void;
};

/** Adds, moves, copies and removes steps of a draft. */
export function useStepChanges({ draft, shown, onChange, onShow }: StepChangesOptions): StepChanges {
  const { t } = useTranslation();
  const { steps } = draft;
  const placeOf = (key: string) => steps.findIndex((step) => step.key === key);
  const insert = (at: number, item: BotDraft['steps'][number]['item']) => {
    const step = keyed(item);
    onChange({ ...draft, steps: steps.toSpliced(at, 0, step) });
    onShow(step.key);
  };
  const putBack = useLatest((at: number, step: BotDraft['steps'][number]) =>
    onChange({ ...draft, steps: steps.toSpliced(at, 0, step) }),
  );
  return {
    add(kind) {
      const below = placeOf(shown) + 1;
      const at = shown === 'greeting' || below > 0 ? below : steps.length;
      insert(at, blankStep(kind, draft));
    },
    move(key, to) {
      onChange({ ...draft, steps: moveItem(steps, placeOf(key), to) });
    },
    duplicate(key) {
      const at = placeOf(key);
      const step = steps[at];
      if (step === undefined) return;
      const id = freeName(step.item.id, new Set(steps.map(({ item }) => item.id)));
      insert(at + 1, { ...step.item, id });
    },
    remove(key) {
      const at = placeOf(key);
      const step = steps[at];
      if (step === undefined) return;
      onChange({ ...draft, steps: steps.toSpliced(at, 1) });
      onShow(steps[at + 1]?.key ?? steps[at - 1]?.key ?? 'bot');
      showDone(t('bots.removed', { name: step.item.id }), {
        label: t('common.undo'),
        run: () => putBack(at, step),
      });
    },
  };
}
