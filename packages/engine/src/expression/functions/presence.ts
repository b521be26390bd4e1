import { ANY, type FunctionDefinition } from './definition.ts';

/** Functions of absence. `coalesce` looks at an argument only when those before it are absent. */
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
    call: (given) => ({ value: given.find((value) => value !== null) ?? null }),
  },
} as const satisfies Record<string, FunctionDefinition>;
