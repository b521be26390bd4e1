import type { Calendar, Policy } from '@conversation-orchestrator/engine';
import type { Transaction } from '../storage/database.ts';
import type { RoutingChange } from './diff-routing.ts';
import { inChunks } from './in-chunks.ts';
import { assignPositions } from './positions.ts';
import type { CustomAttribute, Revised, Routing } from './routing.ts';

/** Ends the rows that changed with this revision, and begins new ones. Rows that did not change are not touched. */
export async function writeRouting(
  transaction: Transaction,
  accountId: string,
  routing: Routing,
  changes: readonly RoutingChange[],
): Promise<void> {
  if (changes.some(({ kind }) => kind === 'policy' || kind === 'order')) {
    await writePolicies(transaction, accountId, routing, changedIds(changes, 'policy'));
  }
  await writeNamed(
    transaction,
    'custom_attributes',
    accountId,
    routing.attributes,
    changedIds(changes, 'attribute'),
    routing.revision,
  );
  await writeNamed(
    transaction,
    'calendars',
    accountId,
    routing.calendars,
    changedIds(changes, 'calendar'),
    routing.revision,
  );
}

function changedIds(changes: readonly RoutingChange[], kind: RoutingChange['kind']): ReadonlySet<string> {
  return new Set(changes.filter((change) => change.kind === kind).map(({ id }) => id));
}

async function writePolicies(
  transaction: Transaction,
  accountId: string,
  routing: Routing,
  changed: ReadonlySet<string>,
): Promise<void> {
  const { policies, revision } = routing;
  const rows = await transaction
    .selectFrom('policies')
    .select(['policy_id', 'position'])
    .where('account_id', '=', accountId)
    .where('to_revision', 'is', null)
    .execute();
  const known = new Map(rows.map(({ policy_id, position }) => [policy_id, position]));
  const positions = assignPositions(
    policies.map(({ document }) => document.id),
    known,
  );
  const begun = policies.filter(
    ({ document: { id } }) => changed.has(id) || positions.get(id) !== known.get(id),
  );
  const ended = new Set([...changed, ...begun.map(({ document }) => document.id)]);
  await endPolicies(
    transaction,
    accountId,
    [...ended].filter((id) => known.has(id)),
    revision,
  );
  await beginPolicies(transaction, accountId, begun, positions, revision);
}

async function endPolicies(
  transaction: Transaction,
  accountId: string,
  ids: readonly string[],
  revision: number,
): Promise<void> {
  for (const some of inChunks(ids)) {
    await transaction
      .updateTable('policies')
      .set({ to_revision: revision })
      .where('account_id', '=', accountId)
      .where('policy_id', 'in', some)
      .where('to_revision', 'is', null)
      .execute();
  }
}

async function beginPolicies(
  transaction: Transaction,
  accountId: string,
  policies: readonly Revised<Policy>[],
  positions: ReadonlyMap<string, number>,
  revision: number,
): Promise<void> {
  for (const some of inChunks(policies)) {
    const rows = some.map((policy) => ({
      account_id: accountId,
      policy_id: policy.document.id,
      from_revision: revision,
      to_revision: null,
      position: positions.get(policy.document.id) ?? 0,
      document: JSON.stringify(policy),
    }));
    await transaction.insertInto('policies').values(rows).execute();
  }
}

async function writeNamed(
  transaction: Transaction,
  table: 'custom_attributes' | 'calendars',
  accountId: string,
  documents: ReadonlyMap<string, Revised<CustomAttribute | Calendar>>,
  changed: ReadonlySet<string>,
  revision: number,
): Promise<void> {
  for (const some of inChunks([...changed])) {
    await transaction
      .updateTable(table)
      .set({ to_revision: revision })
      .where('account_id', '=', accountId)
      .where('name', 'in', some)
      .where('to_revision', 'is', null)
      .execute();
    const rows = some.flatMap((name) => {
      const revised = documents.get(name);
      if (revised === undefined) return [];
      return [
        {
          account_id: accountId,
          name,
          from_revision: revision,
          to_revision: null,
          document: JSON.stringify(revised.document),
        },
      ];
    });
    if (rows.length > 0) await transaction.insertInto(table).values(rows).execute();
  }
}
