import type { CustomAttribute } from '@conversation-orchestrator/api';
import { draftOf, EMPTY_DRAFT, type ValueDraft, valueOfDraft } from '../../ui/value/value-draft.ts';
import {
  draftOfFunction,
  EMPTY_FUNCTION,
  type FunctionDraft,
  type FunctionLimits,
  type FunctionMistake,
  functionOfDraft,
} from './function-draft.ts';

/** As the server has it: letters, digits, underscores, hyphens, and dots between them. */
export const NAME = /^[\w$][\w$-]*(\.[\w$-]+)*$/;

/** A custom attribute while it is written. Both kinds are kept while switching; the type says which counts. */
export type AttributeDraft = {
  readonly name: string;
  readonly description: string;
  readonly type: CustomAttribute['type'];
  readonly value: ValueDraft;
  readonly function: FunctionDraft;
};

/** An attribute, to be changed; of none, a new one. */
export function draftOfAttribute(attribute: CustomAttribute | undefined): AttributeDraft {
  return {
    name: attribute?.name ?? '',
    description: attribute?.description ?? '',
    type: attribute?.type ?? 'static',
    value: attribute?.type === 'static' ? draftOf(attribute.value) : EMPTY_DRAFT,
    function: attribute?.type === 'function' ? draftOfFunction(attribute) : EMPTY_FUNCTION,
  };
}

/** The name without `custom.`, which may be written too. */
export function plainName(name: string): string {
  return name.trim().replace(/^custom\./, '');
}

/** The attribute a draft stands for; undefined while something is missing or wrong, of a function what. */
export function bodyOfDraft(
  draft: AttributeDraft,
  limits: FunctionLimits,
): { readonly body: CustomAttribute | undefined; readonly mistakes: readonly FunctionMistake[] } {
  const name = plainName(draft.name);
  const common = { name, ...(draft.description !== '' && { description: draft.description }) };
  const named = NAME.test(name);
  if (draft.type === 'static') {
    const value = valueOfDraft(draft.value);
    const body = named && value !== undefined ? { ...common, type: draft.type, value } : undefined;
    return { body, mistakes: [] };
  }
  const { part, mistakes } = functionOfDraft(draft.function, limits);
  const complete = named && part.function !== '' && mistakes.length === 0;
  return { body: complete ? { ...common, ...part } : undefined, mistakes };
}
