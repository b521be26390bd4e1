import type { BotDocument } from '@conversation-orchestrator/api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { showDone, showFailure } from '../ui/toast.tsx';

/** A bot as it is kept, and the version of it that is changed. */
export type KeptBot = { readonly bot: BotDocument; readonly etag: string };

/** Saves a bot: a new one where there is none of its id, an existing one only where nobody else has changed it since. */
export function useSaveBot(kept: KeptBot | undefined, onSaved: (saved: KeptBot) => void) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const save = useChange('bots.save', ['bots.list', 'bots.get']);
  const [conflict, setConflict] = useState<KeptBot>();

  const write = async (bot: BotDocument, etag: string | undefined): Promise<void> => {
    const params = { accountId, botId: bot.id };
    const headers = etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag };
    try {
      const answer = await save.mutateAsync({ params, headers, body: bot });
      setConflict(undefined);
      showDone(t(kept === undefined ? 'bots.added' : 'bots.saved', { name: bot.name }));
      onSaved({ bot: answer.body, etag: answer.headers.get('etag') ?? '*' });
    } catch (error) {
      if (!failedWith(error, 'PRECONDITION_FAILED')) throw error;
      if (kept === undefined) throw new Error(t('bots.taken', { id: bot.id }));
      const theirs = await call('bots.get', { params });
      setConflict({ bot: theirs.body, etag: theirs.headers.get('etag') ?? '*' });
    }
  };

  const run = (bot: BotDocument, etag = kept?.etag): void => {
    // What failed is said; the draft stays as it is.
    write(bot, etag).catch((error: unknown) => showFailure(error, t));
  };

  return { run, busy: save.isPending, conflict, forget: () => setConflict(undefined) };
}
