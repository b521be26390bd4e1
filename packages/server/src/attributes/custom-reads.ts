import { templateParts, type Value } from '@conversation-orchestrator/engine';

/** The attributes the parameters of a function attribute read, each once, sorted: `{{name}}` in any text of the JSON, names of members excepted. */
export function readsOfParameters(parameters: Value): readonly string[] {
  const names = new Set<string>();
  const open: Value[] = [parameters];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === 'string') addNamed(value, names);
    else if (value !== null && typeof value === 'object')
      for (const child of Object.values(value)) open.push(child);
  }
  return [...names].sort();
}

function addNamed(text: string, names: Set<string>): void {
  for (const part of templateParts(text)) if ('attribute' in part) names.add(part.attribute);
}
