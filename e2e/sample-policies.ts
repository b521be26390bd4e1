import type { RequestOf } from '../packages/api/src/index.ts';

/** A policy as an account takes it over. */
export type GivenPolicy = NonNullable<RequestOf<'routing.import'>['body']['policies']>[number];

/** Policies of these names, enabled, that send their own name to everybody. */
export function messagePolicies(...names: readonly string[]): readonly GivenPolicy[] {
  return names.map((name) => ({
    id: name.toLowerCase(),
    name,
    enabled: true,
    conditions: [],
    actions: [{ type: 'SEND_MESSAGE', payload: { message: name } }],
  }));
}

/** A policy that sends customers of an intent to a skill. */
export function intentPolicy(name: string, intent: string, skillId: string): GivenPolicy {
  return {
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    enabled: true,
    conditions: [{ property: 'orchestrator.intent', type: 'EQUAL', value: intent }],
    actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId } }],
  };
}

/** Two skills, as in the tutorial. */
export const SKILLS = [
  { id: 'vip-support', name: 'Vip Support' },
  { id: 'regular-support', name: 'Regular Support' },
];
