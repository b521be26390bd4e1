import { sameValue, type Value } from '@conversation-orchestrator/engine';
import type { Directory, RoutingDocument } from './export-routing.ts';

type Entry = Directory['skills'][number] | Directory['agents'][number];

/** One skill or agent an import touches. `after` is left out where it is deleted. */
export type DirectoryDifference = {
  readonly kind: 'skill' | 'agent';
  readonly change: 'created' | 'updated' | 'deleted';
  readonly id: string;
  readonly name: string;
};

/** What a document changes of the skills and agents; a part it leaves out stays. */
export function diffDirectory(
  before: Directory,
  after: Pick<RoutingDocument, 'skills' | 'agents'>,
): readonly DirectoryDifference[] {
  return [
    ...(after.skills === undefined ? [] : diff('skill', before.skills, after.skills)),
    ...(after.agents === undefined ? [] : diff('agent', before.agents, after.agents)),
  ];
}

function diff(
  kind: DirectoryDifference['kind'],
  before: readonly Entry[],
  after: readonly Entry[],
): readonly DirectoryDifference[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const kept = new Set(after.map(({ id }) => id));
  const changed = after.flatMap(({ id, name, ...rest }): readonly DirectoryDifference[] => {
    const old = known.get(id);
    if (old === undefined) return [{ kind, change: 'created', id, name }];
    return sameValue(old as unknown as Value, { id, name, ...rest } as unknown as Value)
      ? []
      : [{ kind, change: 'updated', id, name }];
  });
  const deleted = before
    .filter(({ id }) => !kept.has(id))
    .map(({ id, name }) => ({ kind, change: 'deleted', id, name }) as const);
  return [...changed, ...deleted];
}
