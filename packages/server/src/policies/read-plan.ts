import type { Ruleset } from '@conversation-orchestrator/engine';

/** One attribute to load: `namespace.property`, where the property may be a path. */
export type AttributeRead = {
  readonly attribute: string;
  readonly namespace: string;
  readonly property: string;
};

/** What a ruleset's attributes have to be loaded from; made once per ruleset. */
export type ReadPlan = {
  readonly all: readonly AttributeRead[];
  /** Those that need not be loaded, but may come with a question. */
  readonly constants: readonly AttributeRead[];
  readonly conversation: readonly AttributeRead[];
  readonly sdes: readonly AttributeRead[];
  /** Those that live in the context service, by namespace. */
  readonly namespaces: ReadonlyMap<string, readonly AttributeRead[]>;
};

/** Sorts the attributes a ruleset reads by where they come from. Custom attributes are its constants, or are run. */
export function planReads({ reads, world }: Pick<Ruleset, 'reads' | 'world'>): ReadPlan {
  const all = reads.flatMap((attribute) => readOf(attribute) ?? []);
  const of = (namespace: string): readonly AttributeRead[] =>
    all.filter((read) => read.namespace === namespace);
  const namespaces = new Set(all.map(({ namespace }) => namespace));
  for (const other of ['conversation', 'sde', 'custom']) namespaces.delete(other);
  return {
    all,
    constants: [...world.constants.keys()].flatMap((attribute) => readOf(attribute) ?? []),
    conversation: of('conversation'),
    sdes: of('sde'),
    namespaces: new Map([...namespaces].map((namespace) => [namespace, of(namespace)])),
  };
}

/** A name without a namespace is an attribute that is nowhere. */
function readOf(attribute: string): AttributeRead | undefined {
  const dot = attribute.indexOf('.');
  if (dot <= 0) return undefined;
  return { attribute, namespace: attribute.slice(0, dot), property: attribute.slice(dot + 1) };
}
