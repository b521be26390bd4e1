import { writePath } from '@conversation-orchestrator/api';
import { compilePolicy, type Issue, type Policy, type Rule } from '@conversation-orchestrator/engine';
import { byName } from '../by-name.ts';
import type { Routing } from '../policies/routing.ts';
import { ownerOf } from './attribute-owner.ts';

type Known = Pick<Routing, 'attributes' | 'functions'>;

/** The attributes whose function is not there. They may be written first, and are ERROR in every decision until it is. */
export function issuesOfAttributes({ attributes, functions }: Known): readonly Issue[] {
  return [...attributes.values()]
    .map(({ document }) => document)
    .sort(byName)
    .flatMap((attribute) =>
      attribute.type === 'static' || functions.has(attribute.function)
        ? []
        : [
            issue(
              writePath(['attributes', attribute.name, 'function']),
              `There is no function ${attribute.function}`,
            ),
          ],
    );
}

/** The places of a policy that read attributes whose function is not there. */
export function issuesOfReads(policy: Policy, known: Known): readonly Issue[] {
  const rules = [
    ...partsOf(policy, ''),
    ...(policy.exception ? partsOf(policy.exception, 'exception.') : []),
  ];
  return rules.flatMap(([path, rule]) => {
    const { reads } = compilePolicy({ id: '', name: '', enabled: false, ...rule });
    return reads.flatMap((read) => {
      const missing = missingFunctionOf(read, known);
      return missing === undefined
        ? []
        : [issue(path, `${read} is the result of ${missing}, and there is no such function`)];
    });
  });
}

/** Each part of a rule that reads something, as a rule of its own, with its path. */
function partsOf(
  { actions, conditions = [], expression }: Rule,
  path: string,
): readonly (readonly [string, Rule])[] {
  return [
    ...conditions.map((row, at) => [`${path}conditions[${at}]`, { conditions: [row], actions: [] }] as const),
    ...(expression === undefined ? [] : [[`${path}expression`, { expression, actions: [] }] as const]),
    ...actions.map((action, at) => [`${path}actions[${at}]`, { actions: [action] }] as const),
  ];
}

function missingFunctionOf(read: string, { attributes, functions }: Known): string | undefined {
  const owner = attributes.get(ownerOf(read, attributes) ?? '')?.document;
  if (owner?.type !== 'function' || functions.has(owner.function)) return undefined;
  return owner.function;
}

function issue(path: string, message: string): Issue {
  return { code: 'UNKNOWN_FUNCTION', severity: 'warning', path, message };
}
