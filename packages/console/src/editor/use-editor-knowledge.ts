import { type Catalogue, compilePolicy, type Value } from '@conversation-orchestrator/engine';
import { useMemo } from 'react';
import { type StoredList, useAnalysedList } from '../analysis/use-analysed-list.ts';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { catalogueOf } from './attribute-catalogue.ts';

/** How many recent decisions there are to choose from, and of how many the values are looked at: each comes with the trace of every policy. */
const OFFERED = 20;
const LOOKED_AT = 5;

/** A recent decision whose context can be tried again. */
export type RecentDecision = {
  readonly nextActionId: string;
  readonly at: string;
  readonly conversationId?: string;
  readonly policyName?: string;
};

/** A decision with the values of the attributes it read. */
export type SeenDecision = {
  readonly nextActionId: string;
  readonly attributes: Readonly<Record<string, Value>>;
};

/** Everything the editor knows besides the draft. */
export type EditorKnowledge = StoredList & {
  /** Policies, attributes and calendars alone: the same object while they are the same. */
  readonly list: StoredList;
  readonly catalogue: Catalogue;
  /** Newest first, as the next. */
  readonly recent: readonly RecentDecision[];
  readonly seen: readonly SeenDecision[];
};

/**
 * Reads what can be named in a policy, and recent decisions to try it with. What is not there yet counts as nothing. What only the policy `edited`
 * reads is not known by that: it may be misspelt there.
 */
export function useEditorKnowledge(edited?: string): EditorKnowledge {
  const params = { accountId: useAccountId() };
  const list = useAnalysedList();
  const recent = useReply('policyLogs.list', { params, query: { limit: OFFERED, summary: true } }).data;
  const entries = useReply('policyLogs.list', { params, query: { limit: LOOKED_AT } }).data?.body.entries;
  const reads = useMemo(
    () => list.policies.filter(({ id }) => id !== edited).flatMap((policy) => compilePolicy(policy).reads),
    [list, edited],
  );
  return useMemo(() => {
    const seen = (entries ?? []).flatMap(({ nextActionId, attributes }) =>
      attributes === undefined
        ? []
        : [{ nextActionId, attributes: attributes as SeenDecision['attributes'] }],
    );
    const catalogue = catalogueOf({
      attributes: list.attributes,
      calendars: list.calendars.map(({ name }) => name),
      reads,
      seen: seen.map(({ attributes }) => attributes),
    });
    return { ...list, list, catalogue, recent: recent?.body.entries ?? [], seen };
  }, [list, reads, recent, entries]);
}
