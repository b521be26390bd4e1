import type { RoutingChange } from './diff-routing.ts';

const NOUNS: Readonly<Record<RoutingChange['kind'], string>> = {
  policy: 'policy',
  order: 'the order of the policies',
  attribute: 'attribute',
  calendar: 'calendar',
  function: 'function',
  fallbackActions: 'the fallback actions',
};

const VERBS: Readonly<Record<RoutingChange['change'], string>> = {
  created: 'Added',
  updated: 'Changed',
  deleted: 'Deleted',
};

/** What changed, in a sentence: the first few things by name, the rest counted. */
export function summariseChanges(changes: readonly RoutingChange[]): string {
  const phrases = changes.slice(0, 3).map(phrase);
  const rest = changes.length - phrases.length;
  return phrases.join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

function phrase({ kind, change, id, name, before, after }: RoutingChange): string {
  const toggled = kind === 'policy' && change === 'updated' ? toggle(before, after) : undefined;
  const named =
    kind === 'order' || kind === 'fallbackActions' ? NOUNS[kind] : `${NOUNS[kind]} “${name ?? id}”`;
  return `${toggled ?? VERBS[change]} ${named}`;
}

/** A policy that was only switched is said to be. */
function toggle(before: RoutingChange['before'], after: RoutingChange['after']): string | undefined {
  const { enabled: was, ...old } = before as { readonly enabled?: boolean };
  const { enabled: is, ...now } = after as { readonly enabled?: boolean };
  if (was === is || JSON.stringify(old) !== JSON.stringify(now)) return undefined;
  return is ? 'Switched on' : 'Switched off';
}
