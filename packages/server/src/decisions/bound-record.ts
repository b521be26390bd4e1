import type { Action, Value } from '@conversation-orchestrator/engine';
import type { DecisionRecord, NotKept } from './decision-log.ts';
import type { FunctionCall } from './function-call.ts';
import { sizeOf } from './value-size.ts';

/** Characters of what is kept of one decision, escapes of JSON not counted. */
export const MOST_RECORD_CHARACTERS = 256 * 1024;

const MOST_ACTION_CHARACTERS = 64 * 1024;
const MOST_PAYLOAD_CHARACTERS = 1_000;
const MOST_DEGRADED = 1_000;
const MOST_NAMED = 100;
const MOST_CALLS = 100;
const MOST_INPUT_CHARACTERS = 1_000;
const CALL_CHARACTERS = 60;

/** A record that is not too large for the log, and how large it is. */
export type BoundedRecord = { readonly record: DecisionRecord; readonly characters: number };

/**
 * Makes a record fit the log. Nearly every record does, and is passed on as it is, for the price of measuring it. Of one that is too large
 * the decision is kept, and as many facts as fit, the smallest first; `notKept` says which are not.
 */
export function boundRecord(record: DecisionRecord): BoundedRecord {
  const characters = sizeOfRecord(record, MOST_RECORD_CHARACTERS);
  return characters <= MOST_RECORD_CHARACTERS ? { record, characters } : cut(record);
}

/** About how many characters a record has. Stops counting soon after `most`. */
export function sizeOfRecord(
  { actions, degraded, facts, functions = [], unavailable }: DecisionRecord,
  most: number,
): number {
  let size = 0;
  for (const [name, value] of facts) {
    size += name.length + 4 + sizeOf(value, most - size);
    if (size > most) return size;
  }
  for (const [name, cause] of unavailable) size += name.length + cause.length + 8;
  for (const name of degraded) size += name.length + 3;
  for (const call of functions) size += sizeOfCall(call, most);
  return size + sizeOf(actions as readonly Value[], most);
}

function sizeOfCall(
  { attribute, error, function: called, input = null }: FunctionCall,
  most: number,
): number {
  const message = error === undefined ? 0 : error.message.length;
  return CALL_CHARACTERS + attribute.length + called.length + message + sizeOf(input, most);
}

function cut(record: DecisionRecord): BoundedRecord {
  const decision: DecisionRecord = {
    ...record,
    actions: boundActions(record.actions),
    degraded: record.degraded.slice(0, MOST_DEGRADED),
    ...(record.functions && { functions: record.functions.slice(0, MOST_CALLS).map(boundCall) }),
    facts: new Map(),
    unavailable: new Map(),
  };
  const names = new Map<string, number>();
  for (const [name, value] of record.facts)
    names.set(name, name.length + 4 + sizeOf(value, MOST_RECORD_CHARACTERS));
  for (const [name, cause] of record.unavailable) names.set(name, name.length + 8 + cause.length);
  let characters = sizeOfRecord(decision, MOST_RECORD_CHARACTERS);
  const left: string[] = [];
  for (const [name, size] of [...names].sort(([, a], [, b]) => a - b)) {
    characters += size;
    if (characters > MOST_RECORD_CHARACTERS) left.push(name);
  }
  return {
    record: { ...decision, ...without(record, left), notKept: named(left) },
    characters: Math.min(characters, MOST_RECORD_CHARACTERS),
  };
}

function without(
  { facts, unavailable }: DecisionRecord,
  names: readonly string[],
): Pick<DecisionRecord, 'facts' | 'unavailable'> {
  const left = new Set(names);
  return {
    facts: new Map([...facts].filter(([name]) => !left.has(name))),
    unavailable: new Map([...unavailable].filter(([name]) => !left.has(name))),
  };
}

function named(left: readonly string[]): NotKept {
  return { names: left.slice(0, MOST_NAMED).sort(), others: left.length > MOST_NAMED };
}

function boundActions(actions: readonly Action[]): readonly Action[] {
  if (sizeOf(actions as readonly Value[], MOST_ACTION_CHARACTERS) <= MOST_ACTION_CHARACTERS) return actions;
  return actions.map(({ type, payload }) => {
    const members = Object.entries(payload as Readonly<Record<string, Value>>);
    return {
      type,
      payload: Object.fromEntries(members.map(([name, value]) => [name, boundPayload(value)])),
    } as unknown as Action;
  });
}

function boundCall({ input, ...call }: FunctionCall): FunctionCall {
  if (input === undefined || sizeOf(input, MOST_INPUT_CHARACTERS) > MOST_INPUT_CHARACTERS) return call;
  return { ...call, input };
}

function boundPayload(value: Value): Value {
  if (sizeOf(value, MOST_PAYLOAD_CHARACTERS) <= MOST_PAYLOAD_CHARACTERS) return value;
  return typeof value === 'string'
    ? `${value.slice(0, MOST_PAYLOAD_CHARACTERS)}… (cut by the log)`
    : '(too large for the log)';
}
