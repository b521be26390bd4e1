import type { Condition, Operator, Value } from '../../src/index.ts';
import { contains, equal, ordered, within } from './compare.ts';
import { read, type Scene } from './interpret.ts';
import { type Outcome, value, withAll } from './outcome.ts';

const MEANINGS: Readonly<Record<Operator, (left: Value, right: Value) => Outcome>> = {
  EQUAL: equal,
  NOT_EQUAL: (left, right) => withAll([equal(left, right)], (same) => value(same === false)),
  LESS_THAN: (left, right) => ordered(left, right, (sign) => sign < 0),
  LESS_THAN_OR_EQUAL: (left, right) => ordered(left, right, (sign) => sign <= 0),
  GREATER_THAN: (left, right) => ordered(left, right, (sign) => sign > 0),
  GREATER_THAN_OR_EQUAL: (left, right) => ordered(left, right, (sign) => sign >= 0),
  CONTAINS: contains,
  IS_IN: within,
};

/** Interprets a row of the condition builder as the specification words it, not by way of an expression. */
export function interpretRow({ property, type, value: operand }: Condition, scene: Scene): Outcome {
  return withAll([read(property, scene), interpretOperand(operand, scene)], (left, right) =>
    MEANINGS[type](left ?? null, right ?? null),
  );
}

function interpretOperand(operand: Value, scene: Scene): Outcome {
  if (Array.isArray(operand)) {
    const elements = (operand as readonly Value[]).map((element) => interpretOperand(element, scene));
    return withAll(elements, (...values) => value(values));
  }
  const name = typeof operand === 'string' ? attributeNamed(operand) : undefined;
  return name === undefined ? value(operand) : read(name, scene);
}

/** The attribute of a text that is `{{name}}` from end to end. */
export function attributeNamed(text: string): string | undefined {
  const inside = text.startsWith('{{') && text.endsWith('}}') ? text.slice(2, -2) : '';
  return inside === '' || inside.includes('{') || inside.includes('}') ? undefined : inside;
}
