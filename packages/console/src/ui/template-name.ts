import { templateParts } from '@conversation-orchestrator/engine';

/** The attribute a text names, where all of it is `{{name}}`. */
export function templateName(text: string): string | undefined {
  const [part, ...others] = templateParts(text);
  return part !== undefined && others.length === 0 && 'attribute' in part ? part.attribute : undefined;
}
