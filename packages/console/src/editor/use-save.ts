import type { StoredPolicy } from '@conversation-orchestrator/api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, failedWith } from '../data/call.ts';
import { useAccountId } from '../data/session.tsx';
import { useChange } from '../data/use-change.ts';
import { showDone, showFailure } from '../ui/toast.tsx';
import { type Draft, policyOf } from './draft.ts';

const OUTDATED = ['policies.list', 'policies.get', 'revisions.list', 'policies.validate'] as const;

/** Saves a draft: a new policy at the bottom, disabled; an existing one only where nobody else has changed it since. */
export function useSave(stored: StoredPolicy | undefined, onSaved: (saved: StoredPolicy) => void) {
  const { t } = useTranslation();
  const accountId = useAccountId();
  const create = useChange('policies.create', OUTDATED);
  const replace = useChange('policies.replace', OUTDATED);
  const [conflict, setConflict] = useState<StoredPolicy>();

  const add = async (draft: Draft): Promise<void> => {
    const { body } = await create.mutateAsync({ params: { accountId }, body: policyOf(draft) });
    showDone(t('editor.added', { name: body.name }));
    onSaved(body);
  };

  const change = async (policy: StoredPolicy, draft: Draft, ifMatch: string): Promise<void> => {
    const params = { accountId, policyId: policy.id };
    try {
      const { body } = await replace.mutateAsync({
        params,
        headers: { 'if-match': ifMatch },
        body: policyOf(draft),
      });
      setConflict(undefined);
      showDone(t('editor.savedDone', { name: body.name }));
      onSaved(body);
    } catch (error) {
      if (!failedWith(error, 'PRECONDITION_FAILED')) throw error;
      setConflict((await call('policies.get', { params })).body);
    }
  };

  const run = (draft: Draft, ifMatch = `"${stored?.revision}"`): void => {
    const saving = stored === undefined ? add(draft) : change(stored, draft, ifMatch);
    // What failed is said; the draft stays as it is.
    saving.catch((error: unknown) => showFailure(error, t));
  };

  return { run, busy: create.isPending || replace.isPending, conflict, forget: () => setConflict(undefined) };
}
