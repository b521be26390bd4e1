import { BUCKET_FUNCTIONS } from './bucket.ts';
import { CLOCK_FUNCTIONS } from './clock.ts';
import type { FunctionDefinition, Parameter } from './definition.ts';
import { NUMBER_FUNCTIONS } from './numbers.ts';
import { PRESENCE_FUNCTIONS } from './presence.ts';
import { TEXT_FUNCTIONS } from './text.ts';

/** Every function of the language, by name: the evaluator, the checker, the editor's help and the documentation read this one table. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map<string, FunctionDefinition>(
  Object.entries({
    ...CLOCK_FUNCTIONS,
    ...TEXT_FUNCTIONS,
    ...NUMBER_FUNCTIONS,
    ...PRESENCE_FUNCTIONS,
    ...BUCKET_FUNCTIONS,
  }),
);

/** How many arguments a function takes. */
export function arity({ parameters }: FunctionDefinition): {
  readonly minimum: number;
  readonly maximum: number;
} {
  const minimum = parameters.filter(({ optional }) => optional !== true).length;
  const maximum = parameters.some(({ repeated }) => repeated === true)
    ? Number.POSITIVE_INFINITY
    : parameters.length;
  return { minimum, maximum };
}

/** The parameter an argument is for: the last one takes all that are left. */
export function parameterAt({ parameters }: FunctionDefinition, at: number): Parameter {
  return parameters[at] ?? parameters.reduce((_, last) => last);
}
