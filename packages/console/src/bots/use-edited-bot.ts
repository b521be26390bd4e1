import type { BotDocument } from '@conversation-orchestrator/api';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeptDraft } from '../editor/use-kept-draft.ts';
import { showFailure } from '../ui/toast.tsx';
import type { BotDraft } from './bot-draft.ts';
import { asBuilt, asText, type EditedBot, editedOf, goingOn, sameBot, writtenIn } from './edited-bot.ts';
import { useSoundBot } from './use-bot-check.ts';
import type { KeptBot } from './use-save-bot.ts';

/** A bot while it is edited: as it was kept, as it stands, and what keeps it from being saved or built on. */
export function useEditedBot(given: KeptBot | undefined, begun: BotDocument | undefined) {
  const { t } = useTranslation();
  // What the draft was made from stays, whatever is read meanwhile: a change of others is noticed on saving, not overwritten.
  const [kept, setKept] = useState(given);
  const start = useMemo(() => editedOf((kept?.bot ?? begun) as BotDocument), [kept, begun]);
  const name = `bot:${kept?.bot.id ?? 'new'}`;
  const { draft: edited, dirty, restored, change, reset } = useKeptDraft(name, start, sameBot);
  const [refusal, setRefusal] = useState<'cannotSave' | 'cannotBuild'>();
  /** Counts the texts that were made: each is written on in a field of its own. */
  const [texts, setTexts] = useState(0);
  const written = useMemo(() => writtenIn(edited), [edited]);
  const document = written.kind === 'document' ? written.document : undefined;
  const sound = useSoundBot();

  const set = (next: EditedBot) => {
    setRefusal(undefined);
    change(next);
  };
  /** What is not asked because the server does not answer is said; the draft stays as it is. */
  const failed = (error: unknown) => showFailure(error, t);

  return {
    kept,
    edited,
    written,
    document,
    dirty,
    restored,
    refusal,
    texts,
    reset,
    setText: (text: string) => set({ ...edited, text }),
    setDraft: (draft: BotDraft) => set({ ...edited, draft }),
    /** Goes on from what is kept by now. */
    goOnFrom(saved: KeptBot) {
      reset();
      setKept(saved);
      setTexts(texts + 1);
      set(goingOn(edited, saved.bot));
    },
    /** Builds on what is written, or writes on what is built. */
    setMode(mode: EditedBot['mode']) {
      if (mode === 'write') {
        setTexts(texts + 1);
        set(asText(edited));
        return;
      }
      sound(document, ({ code }) => code === 'BAD_SHAPE').then((bot) => {
        if (bot === undefined) setRefusal('cannotBuild');
        else set(asBuilt(edited, bot));
      }, failed);
    },
    /** Gives what stands on the page on, if it can be saved. */
    ifSound(then: (bot: BotDocument) => void) {
      sound(document, ({ severity }) => severity === 'error').then((bot) => {
        setRefusal(bot === undefined ? 'cannotSave' : undefined);
        if (bot !== undefined) then(bot);
      }, failed);
    },
  };
}
