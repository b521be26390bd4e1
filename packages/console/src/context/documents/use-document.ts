import type { Value } from '@conversation-orchestrator/engine';
import { useAccountId } from '../../data/session.tsx';
import { useChange } from '../../data/use-change.ts';
import { useReply } from '../../data/use-reply.ts';

/** The session that is the namespace's own document. */
const OWN_DOCUMENT = '__default__';
const OUTDATED = ['context.readSession'] as const;

/** A context document, and how to change it. Without a session it is the namespace's own. */
export function useDocument(nameSpace: string, sessionId: string | undefined) {
  const accountId = useAccountId();
  const query = useReply('context.readSession', {
    params: { accountId, nameSpace, sessionId: sessionId ?? OWN_DOCUMENT },
  });
  const save = useChange('context.save', OUTDATED);
  const removeProperties = useChange('context.deleteProperties', OUTDATED);
  const removeDocument = useChange('context.deleteDocument', OUTDATED);
  const address = { accountId, nameSpace, ...(sessionId !== undefined && { sessionId }) };
  const version = query.data?.headers.get('etag') ?? undefined;
  const unchanged = version === undefined ? {} : { headers: { 'if-match': version } };
  return {
    query,
    save,
    removeDocument,
    /** Merges properties into the document as it is by then. */
    merge: (payload: Readonly<Record<string, Value>>, ttlSeconds?: number) => ({
      body: { ...address, payload: { ...payload }, ...(ttlSeconds !== undefined && { ttlSeconds }) },
    }),
    removeProperties,
    without: (names: readonly string[]) => ({ body: { ...address, propertyToDelete: [...names] } }),
    /** Deletes the document only as it was seen: nothing that came since is lost unseen. */
    whole: () => ({ ...unchanged, body: address }),
  };
}
