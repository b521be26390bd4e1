import type { Action, Value } from '../../src/index.ts';
import { read, type Scene } from './interpret.ts';
import { all, INVALID, type Outcome, value, withAll } from './outcome.ts';
import { attributeNamed } from './rows.ts';

/** Fills in the attributes of actions, or says why that cannot be done. */
export function resolveActions(actions: readonly Action[], scene: Scene): readonly Action[] | Outcome {
  const resolved = all(actions.map((action) => resolveAction(action, scene)));
  return resolved as readonly Action[] | Outcome;
}

function resolveAction({ type, payload }: Action, scene: Scene): Outcome {
  const names = Object.keys(payload);
  const filled = names.map((name) =>
    fillIn((payload as unknown as Record<string, Value>)[name] ?? null, scene),
  );
  const checked = filled.map((outcome, at) => {
    if (outcome.kind === 'failed') return outcome;
    // The fallback skill is optional in a payload, so it may be absent; nothing else may, nor be a list or an object.
    const absent = outcome.value === null && type === 'TRANSFER_TO_AGENT' && names[at] === 'skillId';
    return absent || typeof outcome.value !== 'object' ? outcome : INVALID;
  });
  return withAll(checked, (...values) => {
    const members = names.flatMap((name, at) => (values[at] === null ? [] : [[name, values[at]] as const]));
    return value({ type, payload: Object.fromEntries(members) as { readonly [name: string]: Value } });
  });
}

function fillIn(of: Value, scene: Scene): Outcome {
  if (typeof of !== 'string') return value(of);
  const whole = attributeNamed(of);
  if (whole !== undefined) return read(whole, scene);
  const parts = of.split(/(\{\{[^{}]+\}\})/);
  const outcomes = parts.map((part) => {
    const name = attributeNamed(part);
    return name === undefined ? value(part) : read(name, scene);
  });
  return withAll(outcomes, (...values) => value(values.map(asText).join('')));
}

function asText(of: Value): string {
  if (of === null) return '';
  return typeof of === 'string' ? of : JSON.stringify(of);
}
