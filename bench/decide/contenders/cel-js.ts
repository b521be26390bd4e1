import { Environment } from '@marcbachmann/cel-js';
import { ATTRIBUTES, COARSE_NUMBERS, FINE_NUMBERS, LISTS } from '../attributes.ts';
import type { Contender } from '../contender.ts';
import { firstHolding } from '../first-holding.ts';
import { identifiedContext, identifierOf } from '../identifier.ts';
import type { Condition } from '../policy.ts';

/** With declared variables, so that every operator is resolved to its overload once, at the first evaluation. */
export const celJs: Contender<readonly string[]> = {
  title: '@marcbachmann/cel-js 8.0.0',
  use: 'declared variables, each policy parsed once, evaluated in a loop',
  write: (policies) => policies.map((policy) => policy.conditions.map(toTest).join(' && ')),
  compile(texts) {
    const environment = declareAttributes();
    const programs = texts.map((text) => environment.parse(text));
    return {
      bind(context) {
        const values = identifiedContext(context);
        return () => firstHolding(programs, values);
      },
      winner: (answer: number) => answer,
    };
  },
};

function declareAttributes(): Environment {
  const environment = new Environment();
  for (const name of ATTRIBUTES) environment.registerVariable(identifierOf(name), typeOf(name));
  return environment;
}

function typeOf(attribute: string): string {
  if ([...COARSE_NUMBERS, ...FINE_NUMBERS].some((name) => name === attribute)) return 'double';
  return LISTS.some((name) => name === attribute) ? 'list<string>' : 'string';
}

function toTest(condition: Condition): string {
  const name = identifierOf(condition.attribute);
  switch (condition.kind) {
    case 'equal':
      return `${name} == ${JSON.stringify(condition.value)}`;
    case 'not-equal':
      return `${name} != ${JSON.stringify(condition.value)}`;
    case 'one-of':
      return `${name} in ${JSON.stringify(condition.values)}`;
    case 'range':
      return [
        ...(condition.from === undefined ? [] : [`${name} >= ${condition.from}.0`]),
        ...(condition.to === undefined ? [] : [`${name} < ${condition.to}.0`]),
      ].join(' && ');
    case 'text-contains':
      return `${name}.contains(${JSON.stringify(condition.value)})`;
    case 'list-contains':
      return `${JSON.stringify(condition.value)} in ${name}`;
  }
}
