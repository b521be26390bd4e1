import { templateName, templateParts } from '../condition/template.ts';
import { planExpression } from '../expression/evaluate.ts';
import { Failure, invalid, STRICT_ORDER, stronger } from '../expression/failure.ts';
import type { Plan, World } from '../expression/functions/definition.ts';
import { show } from '../show.ts';
import { spell, type Value } from '../value.ts';
import type { Action, ActionType } from './policy.ts';

/** Members of a payload that a decision may leave out when the attribute they name is absent. */
const OPTIONAL: ReadonlySet<string> = new Set(['skillId of TRANSFER_TO_AGENT']);

/** One member of a payload, ready to be resolved. */
type Member = { readonly name: string; readonly optional: boolean; readonly resolve: Plan };

/** An action whose payload can name attributes. */
type ActionTemplate = { readonly type: ActionType; readonly members: readonly Member[] };

/** Actions made ready: given with their attributes' values, or the failure that keeps them from being given. */
export type ActionsPlan = (world: World) => readonly Action[] | Failure;

/** Makes actions ready to be given. Those that name no attribute are resolved now: every decision gives the same ones, so they are frozen. */
export function planActions(actions: readonly Action[]): ActionsPlan {
  const templates = actions.map(planAction);
  if (actions.some((action) => readsOfAction(action).length > 0))
    return (world) => resolveActions(templates, world);
  const given = resolveActions(templates, { facts: new Map(), now: 0 });
  if (!(given instanceof Failure)) freeze(given);
  return () => given;
}

function freeze(actions: readonly Action[]): void {
  for (const action of actions) {
    Object.freeze(action.payload);
    Object.freeze(action);
  }
  Object.freeze(actions);
}

function planAction({ type, payload }: Action): ActionTemplate {
  const members = Object.entries(payload as Readonly<Record<string, Value>>).map(([name, value]) => ({
    name,
    optional: OPTIONAL.has(`${name} of ${type}`),
    resolve: typeof value === 'string' ? planText(value) : () => value,
  }));
  return { type, members };
}

/** The attributes an action's payload names. */
export function readsOfAction({ payload }: Action): readonly string[] {
  return Object.values(payload as Readonly<Record<string, Value>>).flatMap((value) =>
    typeof value === 'string'
      ? templateParts(value).flatMap((part) => ('attribute' in part ? [part.attribute] : []))
      : [],
  );
}

function resolveActions(templates: readonly ActionTemplate[], world: World): readonly Action[] | Failure {
  const actions: Action[] = [];
  let failure: Failure | undefined;
  for (const template of templates) {
    const payload = resolvePayload(template, world);
    if (payload instanceof Failure) failure = stronger(STRICT_ORDER, failure, payload);
    else actions.push({ type: template.type, payload } as unknown as Action);
  }
  return failure ?? actions;
}

function resolvePayload(
  { type, members }: ActionTemplate,
  world: World,
): Readonly<Record<string, Value>> | Failure {
  const payload: Record<string, Value> = {};
  let failure: Failure | undefined;
  for (const { name, optional, resolve } of members) {
    const value = resolve(world);
    if (value instanceof Failure) failure = stronger(STRICT_ORDER, failure, value);
    else if (value === null && optional) continue;
    else if (value === null || typeof value === 'object') {
      failure = stronger(STRICT_ORDER, failure, invalid(`${name} of ${type} is ${show(value)}`));
    } else payload[name] = value;
  }
  return failure ?? payload;
}

function planText(text: string): Plan {
  const whole = templateName(text);
  if (whole !== undefined) return planExpression({ kind: 'attribute', name: whole });
  const parts = templateParts(text);
  if (parts.every((part) => 'text' in part)) return () => text;
  const plans = parts.map(
    (part): Plan =>
      'text' in part ? () => part.text : planExpression({ kind: 'attribute', name: part.attribute }),
  );
  return (world) => interpolate(plans, world);
}

/** Within a text an attribute is spelt out: text as it is, absent as nothing, the rest as JSON. */
function interpolate(plans: readonly Plan[], world: World): string | Failure {
  let text = '';
  let failure: Failure | undefined;
  for (const plan of plans) {
    const value = plan(world);
    if (value instanceof Failure) failure = stronger(STRICT_ORDER, failure, value);
    else if (value !== null) {
      const spelled = typeof value === 'string' ? value : spell(value);
      if (spelled === undefined)
        failure = stronger(STRICT_ORDER, failure, invalid(`${show(value)} is nested too deeply`));
      else text += spelled;
    }
  }
  return failure ?? text;
}
