import type { StructuredDataEntity } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';

const ROOTS = { ctmrinfo: 'sde.visitorinfo.customerinfo', personal: 'sde.visitorinfo.personalinfo' } as const;

/** The attributes of a customer as a policy would read them, by full name: members of the entities, in lower case. */
export function sdeValues(entities: readonly StructuredDataEntity[]): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const entity of entities) {
    const members = entity.type === 'ctmrinfo' ? entity.info : entity.personal;
    for (const [name, value] of leavesOf(members)) values.set(`${ROOTS[entity.type]}.${name}`, value);
  }
  return values;
}

function leavesOf(members: object, path = ''): readonly (readonly [string, Value])[] {
  return Object.entries(members).flatMap(([name, value]: [string, unknown]) => {
    const full = `${path}${name.toLowerCase()}`;
    return typeof value === 'object' && value !== null
      ? leavesOf(value, `${full}.`)
      : [[full, value as Value] as const];
  });
}
