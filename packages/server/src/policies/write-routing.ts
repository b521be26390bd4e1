import type { Calendar, Policy } from '@conversation-orchestrator/engine';
import type { CustomerFunction } from '../functions/customer-function.ts';
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
  const { attributes, calendars, functions, revision } = routing;
  const change = { transaction, accountId, revision };
  await writeNamed(change, 'custom_attributes', attributes, changedIds(changes, 'attribute'));
  await writeNamed(change, 'calendars', calendars, changedIds(changes, 'calendar'));
  await writeNamed(change, 'functions', functions, changedIds(changes, 'function'));
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

/** A change under way. */
type Change = {
  readonly transaction: Transaction;
  readonly accountId: string;
  readonly revision: number;
};

async function writeNamed(
  { transaction, accountId, revision }: Change,
  table: 'custom_attributes' | 'calendars' | 'functions',
  documents: ReadonlyMap<string, Revised<CustomAttribute | Calendar | CustomerFunction>>,
  changed: ReadonlySet<string>,
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
          ...(table === 'functions' && { schedule: scheduleOf(revised.document) }),
        },
      ];
    });
    if (rows.length > 0) await transaction.insertInto(table).values(rows).execute();
  }
}

/** When a function is run without being asked: its own column, so that those with a schedule are found without reading all code. */
function scheduleOf(document: object): string | null {
  return 'schedule' in document && typeof document.schedule === 'string' ? document.schedule : null;
}
