import type { Value } from '@conversation-orchestrator/engine';
import { z } from 'zod';
import { MAX_JSON_DEPTH } from './limits.ts';

/** A JSON object. */
export type JsonObject = { readonly [name: string]: Value };

/** What is wrong with a value that shall be stored as JSON, and where. */
export type JsonFault = { readonly path: readonly PropertyKey[]; readonly message: string };

type Visit = {
  readonly value: unknown;
  readonly step?: string | number;
  readonly parent?: Visit;
  readonly depth: number;
};

/**
 * Finds the first reason not to accept a value as JSON: too deep, a member named `__proto__`, or something JSON has no word for.
 * Walks with a list of its own, so that no depth can exhaust the stack.
 */
export function jsonFault(root: unknown, maxDepth = MAX_JSON_DEPTH): JsonFault | undefined {
  const open: Visit[] = [{ value: root, depth: 0 }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const message = faultOf(visit, maxDepth);
    if (message) return { path: pathOf(visit), message };
    pushChildren(visit, open);
  }
  return undefined;
}

function faultOf({ value, step, depth }: Visit, maxDepth: number): string | undefined {
  // An own `__proto__` is harmless where it is stored, but not in every client that merges what it reads: refused, not dropped.
  if (step === '__proto__') return 'the name __proto__ is not allowed';
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : 'is not a finite number';
  if (typeof value !== 'object') return 'is not a JSON value';
  return depth < maxDepth ? undefined : `is nested deeper than ${maxDepth} levels`;
}

function pushChildren(parent: Visit, open: Visit[]): void {
  const { value } = parent;
  if (typeof value !== 'object' || value === null) return;
  const depth = parent.depth + 1;
  const children: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [step, child] of children) open.push({ value: child, step, parent, depth });
}

function pathOf(visit: Visit): readonly PropertyKey[] {
  const path: PropertyKey[] = [];
  for (let at: Visit | undefined = visit; at?.step !== undefined; at = at.parent) path.unshift(at.step);
  return path;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const refuseFaults = (value: unknown, context: z.RefinementCtx): void => {
  const fault = jsonFault(value);
  if (fault) context.addIssue({ code: 'custom', path: [...fault.path], message: fault.message });
};

/** Any JSON value of bounded depth; the very same value comes out, with all its own members. */
export function jsonValue(): z.ZodType<Value, Value> {
  return z.custom<Value>((value) => value !== undefined, 'is required').superRefine(refuseFaults);
}

/** Any JSON object of bounded depth; the very same object comes out, with all its own members. */
export function jsonObject(): z.ZodType<JsonObject, JsonObject> {
  return z
    .custom<JsonObject>(isObject, {
      error: ({ input }) => (input === undefined ? 'is required' : 'must be a JSON object'),
    })
    .superRefine(refuseFaults)
    .meta({ type: 'object' });
}
