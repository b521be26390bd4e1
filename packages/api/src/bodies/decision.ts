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

const functionCall = z
  .object({
    attribute: z.string().meta({ description: 'The attribute whose value it gives.' }),
    function: z.string(),
    input: jsonValue().exactOptional().meta({
      description:
        'Its payload. Left out where a parameter could not be had, or it is too large for the log.',
    }),
    output: jsonValue()
      .exactOptional()
      .meta({ description: 'What it answered, or the default in its place.' }),
    error: z
      .object({
        code: z.string().meta({
          description:
            '`CODE`, `TIMEOUT`, `STATUS`, …: the call failed. `BREAKER_OPEN`, `BUSY`, `PARAMETERS`, `NO_FUNCTION`: it was not called.',
        }),
        message: z.string(),
      })
      .exactOptional(),
    tookMs: z.number(),
    cached: z.literal(true).exactOptional().meta({ description: 'It is what an earlier call answered.' }),
    usedDefault: z
      .literal(true)
      .exactOptional()
      .meta({ description: 'It failed, and the default of the attribute was used.' }),
  })
  .meta({ id: 'FunctionCall', description: 'A function that was called for a decision.' });

/** The functions a decision called. */
export const functionCalls = () =>
  replyList(functionCall)
    .exactOptional()
    .meta({ description: 'The functions it called, in order; left out where it called none.' });
