import type { Value } from '../value.ts';

/** The operators of a condition row, as the reference names them. */
export const OPERATORS = [
  'EQUAL',
  'NOT_EQUAL',
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'CONTAINS',
  'IS_IN',
] as const;

export type Operator = (typeof OPERATORS)[number];

/**
 * One row of the condition builder: attribute, operator, value.
 * A value (or an element of a list) written `{{name}}` is the value of that attribute; anything else is a constant.
 */
export type Condition = {
  readonly property: string;
  readonly type: Operator;
  readonly value: Value;
};

/** The kinds of action a policy can give. */
export const ACTION_TYPES = ['TRANSFER_TO_SKILL', 'TRANSFER_TO_AGENT', 'SEND_MESSAGE'] as const;

export type ActionType = (typeof ACTION_TYPES)[number];

/**
 * What the asking bot shall do. In a policy, strings of the payload may be `{{attribute}}`, or hold `{{attribute}}` within text;
 * in a decision they are resolved.
 * `skillId` of a transfer to an agent is the fallback skill.
 */
export type Action =
  | { readonly type: 'TRANSFER_TO_SKILL'; readonly payload: { readonly skillId: Value } }
  | {
      readonly type: 'TRANSFER_TO_AGENT';
      readonly payload: { readonly userId: Value; readonly skillId?: Value };
    }
  | { readonly type: 'SEND_MESSAGE'; readonly payload: { readonly message: Value } };

/** When a block of actions applies: rows (all must hold; none = always) or one typed expression, not both. */
export type Rule = {
  readonly conditions?: readonly Condition[];
  readonly expression?: string;
  readonly actions: readonly Action[];
};

/** A policy as it is stored and sent: the document of SPEC 6. `exception` is tried before the conditions, and wins. */
export type Policy = Rule & {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly enabled: boolean;
  readonly exception?: Rule;
};
