import { type ProblemDetail, writePath } from '@conversation-orchestrator/api';
import type { CustomAttribute } from '../policies/routing.ts';

/** The custom attributes whose value a function gives, by name, without `custom.`. */
export function attributesOf(functionName: string, attributes: Iterable<CustomAttribute>): readonly string[] {
  return [...attributes]
    .filter((attribute) => attribute.type === 'function' && attribute.function === functionName)
    .map(({ name }) => name)
    .sort();
}

/** Everything in a routing that would fail without a function. */
export function usesOfFunction(
  functionName: string,
  attributes: Iterable<CustomAttribute>,
): readonly ProblemDetail[] {
  return attributesOf(functionName, attributes).map((name) => ({
    path: writePath(['attributes', name]),
    message: `the attribute custom.${name} is its result`,
  }));
}
