import type { Value } from '../../value.ts';
import type { Failure } from '../failure.ts';
import { ANY, type FunctionDefinition, type Plan, type World } from './definition.ts';

/** Looks at an argument only when those before it are absent. */
function firstPresent(given: readonly Plan[], world: World): Value | Failure {
  for (const plan of given) {
    const value = plan(world);
    if (value !== null) return value;
  }
  return null;
}

/** Functions of absence. */
export const PRESENCE_FUNCTIONS = {
  exists: {
    parameters: [{ name: 'value', types: ANY, nullable: true }],
    returns: 'boolean',
    summary: 'Whether the attribute has a value.',
    example: 'exists(orchestrator.phoneNumber)',
    call: ([value = null]) => ({ value: value !== null }),
  },
  coalesce: {
    parameters: [{ name: 'values', types: ANY, repeated: true, nullable: true }],
    returns: 'any',
    summary: 'The first of the values that is not absent.',
    example: "coalesce(orchestrator.language, sde.visitorinfo.personalinfo.language, 'en')",
    callLazily: firstPresent,
  },
} as const satisfies Record<string, FunctionDefinition>;
