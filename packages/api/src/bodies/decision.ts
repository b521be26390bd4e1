import type { ConditionTrace, Outcome } from '@conversation-orchestrator/engine';
import { z } from 'zod';
import { replyList } from '../fields.ts';
import { jsonObject, jsonValue } from '../json-value.ts';

/** How a decision can end. */
export const OUTCOMES = [
  'MATCHED',
  'NO_MATCHED_RULES',
  'NO_POLICIES_ENABLED',
  'FALLBACK',
] as const satisfies readonly Outcome[];

/** What can become of a policy in a decision. */
export const POLICY_STATES = ['TRUE', 'FALSE', 'ERROR', 'INVALID', 'DISABLED', 'NOT_REACHED'] as const;

const conditionTrace: z.ZodType<ConditionTrace, ConditionTrace> = z
  .object({
    text: z.string().meta({ description: 'The condition, as an expression.' }),
    state: z.enum(['TRUE', 'FALSE', 'ERROR', 'INVALID', 'NOT_EVALUATED']),
    left: jsonValue()
      .exactOptional()
      .meta({ description: 'What is compared. The log leaves a large value to `attributes`.' }),
    right: jsonValue().exactOptional().meta({ description: 'What it is compared with.' }),
    error: z.string().exactOptional().meta({ description: 'The cause of an ERROR or INVALID.' }),
  })
  .meta({ id: 'ConditionTrace', description: 'What became of one condition.' });

/** What became of one policy. */
export const policyTrace = z
  .object({
    policyId: z.string(),
    name: z.string(),
    state: z.enum(POLICY_STATES),
    reason: z.string().meta({ description: 'Why, in a sentence.' }),
    block: z
      .enum(['conditions', 'exception'])
      .exactOptional()
      .meta({ description: 'Which of the two matched.' }),
    conditions: replyList(conditionTrace),
    exception: replyList(conditionTrace).exactOptional(),
    failing: z
      .int()
      .exactOptional()
      .meta({ description: 'Index of the first condition that does not hold.' }),
  })
  .meta({ id: 'PolicyTrace', description: 'What became of one policy in a decision.' });

/** Values of the attributes a decision read; `null` is absent. */
export const attributeValues = () =>
  jsonObject().meta({ description: 'Attributes read → value; `null` is absent.' });

/** Attributes a decision could not read. */
export const unavailableAttributes = () =>
  z
    .record(z.string(), z.string())
    .exactOptional()
    .meta({ description: 'Attributes that were unavailable → the cause.' });
