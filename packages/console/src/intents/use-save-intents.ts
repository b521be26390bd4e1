import type { IntentsDocument } from '@conversation-orchestrator/api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { showDone, showFailure } from '../ui/toast.tsx';

/** Intents as they are kept, and the version of them that is changed. */
export type KeptIntents = { readonly document: IntentsDocument; readonly etag: string };

/** Saves the intents, only where nobody else has changed them since. */
export function useSaveIntents(etag: string, onSaved: (saved: KeptIntents) => void) {
  const { t } = useTranslation();
  const params = { accountId: useAccountId() };
  const replace = useChange('intents.replace', ['intents.get']);
  const [conflict, setConflict] = useState<KeptIntents>();

  const write = async (document: IntentsDocument, version: string): Promise<void> => {
    try {
      const answer = await replace.mutateAsync({ params, headers: { 'if-match': version }, body: document });
      setConflict(undefined);
      showDone(t('intents.saved'));
      onSaved({ document: answer.body, etag: answer.headers.get('etag') ?? '*' });
    } catch (error) {
      if (!failedWith(error, 'PRECONDITION_FAILED')) throw error;
      const theirs = await call('intents.get', { params });
      setConflict({ document: theirs.body, etag: theirs.headers.get('etag') ?? '*' });
    }
  };

  const run = (document: IntentsDocument, version = etag): void => {
    // What failed is said; the draft stays as it is.
    write(document, version).catch((error: unknown) => showFailure(error, t));
  };

  return { run, busy: replace.isPending, conflict, forget: () => setConflict(undefined) };
}
