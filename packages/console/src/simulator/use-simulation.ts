import type { CallOf } from '@conversation-orchestrator/api';
import type { Answer } from '@conversation-orchestrator/sdk';
import { useDebouncedValue } from '@mantine/hooks';
import type { UseQueryResult } from '@tanstack/react-query';
import { useAccountId } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';

const PAUSE_MS = 500;

/** Asks the server what the whole list would decide, a moment after the last change of the question. The answer before stays until then. */
export function useSimulation(
  body: CallOf<'policies.simulate'>['body'],
  enabled = true,
): UseQueryResult<Answer<'policies.simulate'>, Error> {
  const params = { accountId: useAccountId() };
  const [settled] = useDebouncedValue(body, PAUSE_MS);
  return useReply('policies.simulate', { params, body: settled }, { enabled, keepPrevious: true });
}
