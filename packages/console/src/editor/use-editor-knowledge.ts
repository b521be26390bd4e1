import type { CustomAttribute, StoredPolicy } from '@conversation-orchestrator/api';
import type { Calendar, Catalogue, Value } from '@conversation-orchestrator/engine';
import { useMemo } from 'react';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { catalogueOf } from './attribute-catalogue.ts';

const LOOKED_AT = 20;

/** A recent decision whose context can be tried again. */
export type RecentDecision = {
  readonly nextActionId: string;
  readonly at: string;
  readonly conversationId?: string;
  readonly policyName?: string;
  readonly attributes: Readonly<Record<string, Value>>;
};

/** Everything the editor knows besides the draft. */
export type EditorKnowledge = {
  readonly catalogue: Catalogue;
  readonly policies: readonly StoredPolicy[];
  readonly attributes: readonly CustomAttribute[];
  readonly calendars: readonly Calendar[];
  readonly recent: readonly RecentDecision[];
};

/** Reads what can be named in a policy, and recent decisions to try it with. What is not there yet counts as nothing. */
export function useEditorKnowledge(): EditorKnowledge {
  const params = { accountId: useAccountId() };
  const policies = useReply('policies.list', { params }).data?.body.policies;
  const attributes = useReply('attributes.list', { params }).data?.body.attributes;
  const calendars = useReply('calendars.list', { params }).data?.body.calendars;
  const entries = useReply('policyLogs.list', { params, query: { limit: LOOKED_AT } }).data?.body.entries;
  return useMemo(() => {
    const recent = (entries ?? []).flatMap(({ attributes: values, ...entry }) =>
      values === undefined ? [] : [{ ...entry, attributes: values as Readonly<Record<string, Value>> }],
    );
    const known = { policies: policies ?? [], attributes: attributes ?? [], calendars: calendars ?? [] };
    const catalogue = catalogueOf({
      ...known,
      calendars: known.calendars.map(({ name }) => name),
      seen: recent.map(({ attributes: values }) => values),
    });
    return { ...known, catalogue, recent };
  }, [policies, attributes, calendars, entries]);
}
