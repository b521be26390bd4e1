import { Parser, type Value } from 'expr-eval';
import type { Contender } from '../contender.ts';
import { firstHolding } from '../first-holding.ts';
import { identifiedContext, identifierOf } from '../identifier.ts';
import type { Condition } from '../policy.ts';

/** Parsed once and evaluated in a loop. Its `toJSFunction` is slower (it reads every name through `with`), and wrong for `in`. */
export const exprEval: Contender<readonly string[]> = {
  title: 'expr-eval 2.0.2',
  use: 'each policy parsed once, evaluated in a loop',
  write: (policies) => policies.map((policy) => policy.conditions.map(toTest).join(' and ')),
  compile(texts) {
    const parser = new Parser({ operators: { in: true } });
    parser.functions['contains'] = (whole: string | readonly string[], part: string) => whole.includes(part);
    const tests = texts.map((text) => {
      const expression = parser.parse(text);
      return (values: Value) => expression.evaluate(values);
    });
    return {
      bind(context) {
        const values = identifiedContext(context) as unknown as Value;
        return () => firstHolding(tests, values);
      },
      winner: (answer: number) => answer,
    };
  },
};

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
        ...(condition.from === undefined ? [] : [`${name} >= ${condition.from}`]),
        ...(condition.to === undefined ? [] : [`${name} < ${condition.to}`]),
      ].join(' and ');
    case 'text-contains':
    case 'list-contains':
      return `contains(${name}, ${JSON.stringify(condition.value)})`;
  }
}
