import type { CustomAttribute, StoredPolicy } from '@conversation-orchestrator/api';
import type { Calendar } from '@conversation-orchestrator/engine';
import { useMemo } from 'react';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';

/** What policies are looked at among, as the server has it. */
export type StoredList = {
  readonly policies: readonly StoredPolicy[];
  readonly attributes: readonly CustomAttribute[];
  readonly calendars: readonly Calendar[];
  /** The names of the functions; undefined while they are not known. */
  readonly functions: readonly string[] | undefined;
};

/** Reads the list of policies with what they can name. What is not there yet counts as nothing; it stays the same object while it is the same. */
export function useAnalysedList(): StoredList {
  const params = { accountId: useAccountId() };
  const policies = useReply('policies.list', { params }).data?.body.policies;
  const attributes = useReply('attributes.list', { params }).data?.body.attributes;
  const calendars = useReply('calendars.list', { params }).data?.body.calendars;
  const functions = useReply('functions.list', { params }).data?.body.functions;
  return useMemo(
    () => ({
      policies: policies ?? [],
      attributes: attributes ?? [],
      calendars: calendars ?? [],
      functions: functions?.map(({ name }) => name),
    }),
    [policies, attributes, calendars, functions],
  );
}
