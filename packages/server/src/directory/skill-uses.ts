import { type ProblemDetail, writePath } from '@conversation-orchestrator/api';
import {
  type Action,
  type Policy,
  resolveAttribute,
  templateParts,
  type Value,
} from '@conversation-orchestrator/engine';
import type { Routing } from '../policies/routing.ts';

type Constants = ReadonlyMap<string, Value>;

/**
 * The policies, disabled ones too, and the fallback actions that transfer to a skill: by its id, or by a static attribute that is its id.
 * Where the skill comes from a conversation's context it is known only when it is decided.
 */
export function usesOfSkill(
  skillId: string,
  { policies, attributes, fallbackActions }: Routing,
): readonly ProblemDetail[] {
  const constants = new Map<string, Value>();
  for (const { document } of attributes.values()) {
    if (document.type === 'static') constants.set(`custom.${document.name}`, document.value);
  }
  const names = (action: Action): boolean => skillNamed(action, constants) === skillId;
  const using = policies.filter(({ document }) => actionsOf(document).some(names));
  const ofPolicies = using.map(({ document: { id, name } }) => ({
    path: writePath(['policies', id]),
    message: `the policy “${name}” transfers to it`,
  }));
  const ofFallback = fallbackActions.flatMap((action, at) =>
    names(action) ? [{ path: `fallbackActions[${at}]`, message: 'the fallback actions transfer to it' }] : [],
  );
  return [...ofPolicies, ...ofFallback];
}

function actionsOf({ actions, exception }: Policy): readonly Action[] {
  return exception === undefined ? actions : [...actions, ...exception.actions];
}

/** The skill an action names, attributes that are constants resolved; undefined where it names none, or it depends on the conversation. */
function skillNamed({ payload }: Action, constants: Constants): string | undefined {
  if (!('skillId' in payload) || typeof payload.skillId !== 'string') return undefined;
  let text = '';
  for (const part of templateParts(payload.skillId)) {
    const value =
      'text' in part ? part.text : resolveAttribute(part.attribute, (name) => constants.get(name));
    if (typeof value !== 'string') return undefined;
    text += value;
  }
  return text;
}
