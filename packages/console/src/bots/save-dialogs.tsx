import type { BotDocument } from '@conversation-orchestrator/api';
import { useTranslation } from 'react-i18next';
import { ReviewDialog } from '../editor/review-dialog.tsx';
import { SaveConflict } from '../editor/save-conflict.tsx';
import { BotDifference } from './bot-difference.tsx';
import type { KeptBot, useSaveBot } from './use-save-bot.ts';

type SaveDialogsProps = {
  readonly kept: KeptBot | undefined;
  readonly save: ReturnType<typeof useSaveBot>;
  /** What is about to be saved, once it has been looked at. */
  readonly reviewed: BotDocument | undefined;
  /** What stands on the page. */
  readonly mine: unknown;
  readonly onReviewed: () => void;
  readonly onTheirs: (theirs: KeptBot) => void;
};

/** What is asked around saving a bot: whether the changes are meant, and whose shall be where somebody else was quicker. */
export function SaveDialogs({ kept, save, reviewed, mine, onReviewed, onTheirs }: SaveDialogsProps) {
  const { t } = useTranslation();
  const { conflict } = save;
  if (conflict !== undefined)
    return (
      <SaveConflict
        text={t('bots.conflictText')}
        onTheirs={() => onTheirs(conflict)}
        onMine={() => save.run(mine as BotDocument, conflict.etag)}
        onClose={save.forget}
      >
        <BotDifference before={conflict.bot} after={mine} />
      </SaveConflict>
    );
  if (kept === undefined || reviewed === undefined) return null;
  return (
    <ReviewDialog
      opened
      text={t('bots.reviewText')}
      onClose={onReviewed}
      onSave={() => {
        onReviewed();
        save.run(reviewed);
      }}
    >
      <BotDifference before={kept.bot} after={reviewed} />
    </ReviewDialog>
  );
}
