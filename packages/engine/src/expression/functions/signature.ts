import type { FunctionDefinition, Parameter } from './definition.ts';

/** How a call is written: `round(number[, places])`. */
export function signatureOf(name: string, { parameters }: FunctionDefinition): string {
  const required = parameters.filter(({ optional }) => !optional).map(written);
  const optional = parameters
    .filter((parameter) => parameter.optional === true)
    .map((parameter) => `[, ${written(parameter)}]`);
  return `${name}(${required.join(', ')}${optional.join('')})`;
}

function written({ name, repeated }: Parameter): string {
  return repeated === true ? `${name}, …` : name;
}
