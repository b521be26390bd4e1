import { type ProblemDetail, writePath } from '@conversation-orchestrator/api';
import type { Action } from '@conversation-orchestrator/engine';
import { compiledPolicy } from '../policies/compiled-policy.ts';
import type { RoutingDraft } from '../policies/routing.ts';
import { ownerOf } from './attribute-owner.ts';
import { readsOfParameters } from './custom-reads.ts';

type Reader = { readonly path: string; readonly called: string; readonly reads: readonly string[] };

/**
 * Everything in a routing that gets a value from a custom attribute (its name without `custom.`): policies, disabled ones too, because they
 * are there to be enabled again; parameters of function attributes; fallback actions.
 */
export function usesOfAttribute(name: string, routing: RoutingDraft): readonly ProblemDetail[] {
  const names = new Set(routing.attributes.map((attribute) => attribute.name));
  const uses: ProblemDetail[] = [];
  for (const { path, called, reads } of readersOf(routing)) {
    const read = reads.find((one) => ownerOf(one, names) === name);
    if (read !== undefined) uses.push({ path, message: `${called} reads ${read}` });
  }
  return uses;
}

function* readersOf({ policies, attributes, fallbackActions }: RoutingDraft): Generator<Reader> {
  for (const policy of policies) {
    const path = writePath(['policies', policy.id]);
    yield { path, called: `the policy “${policy.name}”`, reads: compiledPolicy(policy).reads };
  }
  for (const attribute of attributes) {
    if (attribute.type === 'static') continue;
    const path = writePath(['attributes', attribute.name, 'parameters']);
    yield {
      path,
      called: `the attribute custom.${attribute.name}`,
      reads: readsOfParameters(attribute.parameters ?? null),
    };
  }
  yield* fallbackActions.map((action, at) => readerOfFallback(action, at));
}

function readerOfFallback({ type, payload }: Action, at: number): Reader {
  return {
    path: `fallbackActions[${at}]`,
    called: `the fallback action ${type}`,
    reads: readsOfParameters({ ...payload }),
  };
}
