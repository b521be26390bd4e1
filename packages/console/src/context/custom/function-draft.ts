import type { CustomAttribute } from '@conversation-orchestrator/api';
import { templateParts, type Value } from '@conversation-orchestrator/engine';
import { draftOf, type ValueDraft, valueOfDraft } from '../../ui/value/value-draft.ts';

/** An attribute that is the result of a function. */
export type FunctionAttribute = Extract<CustomAttribute, { type: 'function' }>;

/** The function part of an attribute while it is written: numbers and JSON as they are typed, empty where there are none. */
export type FunctionDraft = {
  readonly function: string;
  readonly parameters: string;
  readonly cacheSeconds: string;
  readonly timeoutMs: string;
  /** Its value when the function fails; left out, what reads it is an error then. */
  readonly fallback?: ValueDraft;
};

/** Nothing yet. */
export const EMPTY_FUNCTION: FunctionDraft = {
  function: '',
  parameters: '',
  cacheSeconds: '',
  timeoutMs: '',
};

/** An attribute, to be changed. */
export function draftOfFunction(attribute: FunctionAttribute): FunctionDraft {
  const { parameters, cacheSeconds, timeoutMs, default: fallback } = attribute;
  return {
    function: attribute.function,
    parameters: parameters === undefined ? '' : JSON.stringify(parameters, null, 2),
    cacheSeconds: cacheSeconds === undefined ? '' : String(cacheSeconds),
    timeoutMs: timeoutMs === undefined ? '' : String(timeoutMs),
    ...(fallback !== undefined && { fallback: draftOf(fallback) }),
  };
}

/** What is wrong with a draft: fields that say something that cannot be. */
export type FunctionMistake = 'parameters' | 'cacheSeconds' | 'timeoutMs' | 'fallback';

/** The largest numbers a field may say. */
export type FunctionLimits = { readonly cacheSeconds: number; readonly timeoutMs: number };

/** The function part of the attribute a draft stands for, and what keeps it from being one. */
export function functionOfDraft(
  draft: FunctionDraft,
  limits: FunctionLimits,
): {
  readonly part: Omit<FunctionAttribute, 'name' | 'description'>;
  readonly mistakes: readonly FunctionMistake[];
} {
  const mistakes: FunctionMistake[] = [];
  const parameters = readJson(draft.parameters);
  if (parameters === undefined && draft.parameters.trim() !== '') mistakes.push('parameters');
  const cacheSeconds = readWhole(draft.cacheSeconds, limits.cacheSeconds);
  if (Number.isNaN(cacheSeconds)) mistakes.push('cacheSeconds');
  const timeoutMs = readWhole(draft.timeoutMs, limits.timeoutMs);
  if (Number.isNaN(timeoutMs)) mistakes.push('timeoutMs');
  const fallback = draft.fallback && valueOfDraft(draft.fallback);
  if (draft.fallback !== undefined && fallback === undefined) mistakes.push('fallback');
  const part = {
    type: 'function' as const,
    function: draft.function.trim(),
    ...(parameters !== undefined && { parameters }),
    ...(cacheSeconds !== undefined && { cacheSeconds }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(fallback !== undefined && { default: fallback }),
  };
  return { part, mistakes };
}

/** The attributes named as `{{name}}` anywhere in the parameters; none while they are not JSON. */
export function attributesIn(parameters: string): readonly string[] {
  return [...new Set(namesIn(readJson(parameters) ?? null))];
}

function namesIn(value: Value): readonly string[] {
  if (typeof value === 'string')
    return templateParts(value).flatMap((part) => ('attribute' in part ? [part.attribute] : []));
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(namesIn) : [];
}

function readJson(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

/** Undefined where nothing is said, NaN where it is no whole number from 1 to the limit. */
function readWhole(text: string, limit: number): number | undefined {
  if (text.trim() === '') return undefined;
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= limit ? number : Number.NaN;
}
