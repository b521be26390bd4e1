import { isUtf8 } from 'node:buffer';
import { MAX_JSON_DEPTH, Problem } from '@conversation-orchestrator/api';
import { findJsonFault } from './find-json-fault.ts';
import { findTextFault } from './find-text-fault.ts';
import { measureJson } from './measure-json.ts';

/**
 * Levels a body may have. Twice what one value of a client may have, because bodies wrap such values in a few levels of their own;
 * the exact limit of each value is its schema's.
 */
export const MAX_BODY_DEPTH = 2 * MAX_JSON_DEPTH;

/**
 * Parses a JSON body (RFC 8259), strictly: UTF-8, every name once per object, bounded depth, no character that a store cannot keep.
 * A member named `__proto__` stays an own member like any other. Throws `INVALID_JSON` that says where.
 *
 * A name given twice is noticed by counting: the parsed objects then have fewer members than the text has. That costs one pass
 * over the bytes and one over the values; only a body that is refused is read again, to say why.
 */
export function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new Problem('INVALID_JSON', 'The body is not UTF-8.');
  const { depth, members } = measureJson(bytes);
  if (depth > MAX_BODY_DEPTH) {
    throw new Problem('INVALID_JSON', `The body is nested deeper than ${MAX_BODY_DEPTH} levels.`);
  }
  const text = withoutByteOrderMark(bytes.toString('utf8'));
  const value = parse(text);
  if (countMembers(value) !== members) throw refusal(text);
  if (text.includes('\\u')) refuseUnkeepableText(value);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refusal(text, error);
  }
}

function refusal(text: string, cause?: unknown): Problem {
  const fault = findJsonFault(text);
  return new Problem('INVALID_JSON', `The body is not valid JSON: ${fault}.`, { cause });
}

// A parser may ignore it (RFC 8259 §8.1), and editors of some systems write it.
function withoutByteOrderMark(text: string): string {
  return text.startsWith('\u{feff}') ? text.slice(1) : text;
}

function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const element of value) count += countMembers(element);
    return count;
  }
  for (const member of Object.values(value)) count += 1 + countMembers(member);
  return count;
}

function refuseUnkeepableText(value: unknown): void {
  const fault = findTextFault(value);
  if (fault)
    throw new Problem('INVALID_JSON', `The body is not valid: ${fault.message}.`, { errors: [fault] });
}
