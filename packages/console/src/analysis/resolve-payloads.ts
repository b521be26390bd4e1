import { type Action, type Policy, resolveAttribute, type Value } from '@conversation-orchestrator/engine';
import { templateName } from '../ui/template-name.ts';

/** The policy with the constants its actions name in their place: whoever asks whether an action can be given need not wonder whether they are there. */
export function resolvePayloads(policy: Policy, constants: ReadonlyMap<string, Value>): Policy {
  const { actions, exception } = policy;
  const resolve = (action: Action) => resolveAction(action, constants);
  return {
    ...policy,
    actions: actions.map(resolve),
    ...(exception && { exception: { ...exception, actions: exception.actions.map(resolve) } }),
  };
}

function resolveAction(action: Action, constants: ReadonlyMap<string, Value>): Action {
  const payload = Object.entries(action.payload).map(([member, value]) => [
    member,
    resolved(value, constants),
  ]);
  return { ...action, payload: Object.fromEntries(payload) } as Action;
}

function resolved(value: Value, constants: ReadonlyMap<string, Value>): Value {
  const name = typeof value === 'string' ? templateName(value) : undefined;
  return (name !== undefined && resolveAttribute(name, (part) => constants.get(part))) || value;
}
