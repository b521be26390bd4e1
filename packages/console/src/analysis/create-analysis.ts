import type { CustomAttribute } from '@conversation-orchestrator/api';
import {
  analysePolicy,
  type Calendar,
  type CompiledPolicy,
  checkPolicy,
  compilePolicy,
  compileRuleset,
  type Finding,
  type Issue,
  type Policy,
  type Ruleset,
  type Value,
} from '@conversation-orchestrator/engine';
import { catalogueOf, worthShowing } from '../editor/attribute-catalogue.ts';
import type { Doubt, Neighbour } from './doubt.ts';
import { missingFunctions } from './missing-functions.ts';
import { ownSkillDoubts } from './own-skill.ts';
import { resolvePayloads } from './resolve-payloads.ts';
import { takenValues } from './taken-values.ts';

/** What a policy is looked at among. */
export type AnalysedList = {
  readonly policies: readonly Policy[];
  readonly attributes: readonly CustomAttribute[];
  readonly calendars: readonly Calendar[];
  /** The names of the functions; undefined where they are not known, and nothing is said of them. */
  readonly functions: readonly string[] | undefined;
};

/** What is wrong with a policy by itself, and what is doubtful about it in its place. */
export type Analysis = { readonly issues: readonly Issue[]; readonly doubts: readonly Doubt[] };

/**
 * Makes ready a list once, to look at policies in it: each as if it were switched on, in the place of the one it changes, or at the bottom.
 * One look takes some milliseconds per hundred policies: it is not for the thread that draws.
 */
export function createAnalysis(list: AnalysedList): (policy: Policy) => Analysis {
  const constants = constantsOf(list.attributes);
  const compile = (policy: Policy) => compilePolicy(resolvePayloads(policy, constants));
  const compiled = list.policies.map(compile);
  return (policy) => {
    const looked = compile({ ...policy, enabled: true });
    const place = compiled.findIndex(({ policy: { id } }) => id === policy.id);
    const at = place < 0 ? compiled.length : place;
    const others = compiled.toSpliced(at, 1);
    const ruleset = compileRuleset(compiled.toSpliced(at, 1, looked), { constants });
    const catalogue = catalogueOf({
      ...list,
      calendars: list.calendars.map(({ name }) => name),
      reads: others.flatMap(({ reads }) => reads),
      seen: [],
    });
    return {
      issues: worthShowing(checkPolicy(policy, catalogue)),
      doubts: [
        ...doubtsOfPlace(looked, at, ruleset),
        ...leavesNothing(looked, at, ruleset),
        ...ownSkillDoubts(looked, constants),
        ...(list.functions === undefined
          ? []
          : missingFunctions(looked.reads, list.attributes, list.functions, (read) => pathOf(read, policy))),
      ],
    };
  };
}

function constantsOf(attributes: readonly CustomAttribute[]): ReadonlyMap<string, Value> {
  return new Map(
    attributes.flatMap((attribute) =>
      attribute.type === 'static' ? [[`custom.${attribute.name}`, attribute.value] as const] : [],
    ),
  );
}

/** What its conditions and those above it make of a policy. Where it is never reached, the values of its lists are not worth telling apart. */
function doubtsOfPlace(looked: CompiledPolicy, at: number, ruleset: Ruleset): readonly Doubt[] {
  const { policy } = looked;
  const whole = analysePolicy(ruleset, policy.id).map((finding) => doubtOf(finding, policy, ruleset));
  if (whole.length > 0) return whole;
  return takenValues(looked, ruleset.policies.slice(0, at), ruleset).map(({ attribute, values, by }) => ({
    kind: 'VALUES_TAKEN',
    path: pathOf(attribute, policy),
    attribute,
    values,
    by: neighbour(by, ruleset),
  }));
}

function doubtOf(finding: Finding, policy: Policy, ruleset: Ruleset): Doubt {
  switch (finding.kind) {
    case 'NEVER_HOLDS':
      return { kind: 'NEVER_HOLDS', path: pathOf(finding.attribute, policy), attribute: finding.attribute };
    case 'NEVER_REACHED':
      return { kind: 'NEVER_REACHED', path: 'conditions', by: neighbour(finding.by, ruleset) };
  }
}

/** Where a policy reads an attribute last. */
function pathOf(attribute: string, { conditions = [], expression }: Policy): string {
  if (expression !== undefined) return 'expression';
  const row = conditions.findLastIndex(({ property }) => property === attribute);
  return row < 0 ? 'conditions' : `conditions[${row}]`;
}

/** The enabled policies below one that never match because of it, and of nothing else above them. */
function leavesNothing(above: CompiledPolicy, at: number, ruleset: Ruleset): readonly Doubt[] {
  const { id } = above.policy;
  const starved = ruleset.policies.slice(at + 1).filter((below) => {
    // Of the two alone first: hardly any pass that, and all the others above need not be looked at.
    const pair = { ...ruleset, policies: [above, below] };
    return below.policy.enabled && takesAll(id, below, pair) && takesAll(id, below, ruleset);
  });
  if (starved.length === 0) return [];
  const below = starved.map(({ policy }) => neighbour(policy.id, ruleset));
  return [{ kind: 'LEAVES_NOTHING', path: 'conditions', below }];
}

function takesAll(id: string, below: CompiledPolicy, ruleset: Ruleset): boolean {
  return analysePolicy(ruleset, below.policy.id).some(
    (finding) => finding.kind === 'NEVER_REACHED' && finding.by === id,
  );
}

function neighbour(id: string, { policies }: Ruleset): Neighbour {
  const at = policies.findIndex(({ policy }) => policy.id === id);
  return { id, name: policies[at]?.policy.name ?? id, position: at + 1 };
}
