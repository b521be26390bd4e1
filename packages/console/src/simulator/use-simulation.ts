import type { CallOf } from '@conversation-orchestrator/api';
import type { Answer } from '@conversation-orchestrator/sdk';
import { useDebouncedValue } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';

const PAUSE_MS = 500;

/** Asks the server what the whole list would decide, a moment after the last change of the question. The answer before stays until then. */
export function useSimulation(
  body: CallOf<'policies.simulate'>['body'],
  enabled = true,
): UseQueryResult<Answer<'policies.simulate'>, Error> {
  const params = { accountId: useAccountId() };
  // Together: a question that may be asked by now is not the one that could not.
  const [settled] = useDebouncedValue(JSON.stringify({ body, enabled }), PAUSE_MS);
  const question = useMemo(() => JSON.parse(settled) as { body: typeof body; enabled: boolean }, [settled]);
  const asking = enabled && question.enabled;
  return useReply(
    'policies.simulate',
    { params, body: question.body },
    { enabled: asking, keepPrevious: true },
  );
}
