import { show } from '../../show.ts';
import { typeOf, type Value } from '../../value.ts';
import type { Mistake, Parameter } from './definition.ts';

/** What is wrong with an argument that is not null, if anything: its type, else what the parameter's own check finds. */
export function argumentMistake(
  functionName: string,
  parameter: Parameter,
  value: Value,
): Mistake | undefined {
  const type = typeOf(value);
  if (type === 'null' || parameter.types.includes(type)) return parameter.check?.(value);
  const wanted = parameter.types.join(' or ');
  return {
    code: 'WRONG_TYPE',
    message: `${parameter.name} of \`${functionName}\` must be a ${wanted}, not ${show(value)}`,
  };
}
