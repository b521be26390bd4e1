import type { Selectable } from 'kysely';
import type { Schema } from '../../storage/schema.ts';
import type { FunctionLogEntry } from './function-log-store.ts';

type Row = Selectable<Schema['function_log']>;

/** An entry as a row. Texts of customers' code are within JSON, which has a spelling for every character. */
export function toRow({ accountId, at, functionName, id, ...entry }: FunctionLogEntry): Row {
  return {
    account_id: accountId,
    function_name: functionName,
    at,
    entry_id: id,
    entry: JSON.stringify(entry),
  };
}

/** The entry of a row. */
export function toEntry({ account_id, at, entry, entry_id, function_name }: Row): FunctionLogEntry {
  const rest = JSON.parse(entry) as Omit<FunctionLogEntry, 'accountId' | 'functionName' | 'at' | 'id'>;
  return { id: entry_id, accountId: account_id, functionName: function_name, at, ...rest };
}
