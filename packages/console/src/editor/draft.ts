import type { PolicyInput, StoredPolicy } from '@conversation-orchestrator/api';
import type { Action, Condition, Policy, Rule } from '@conversation-orchestrator/engine';

/** Something of a list the author edits; the key stays while its content changes. */
export type Keyed<T> = { readonly key: string; readonly item: T };

/** How the conditions are written: rows of the builder, or one expression. Both are kept while switching; the mode says which counts. */
export type WhenDraft = {
  readonly mode: 'rows' | 'text';
  readonly rows: readonly Keyed<Condition>[];
  readonly text: string;
};

/** Conditions, and what is done when they hold. */
export type RuleDraft = WhenDraft & { readonly actions: readonly Keyed<Action>[] };

/** A policy while it is written. */
export type Draft = {
  readonly name: string;
  readonly description: string;
  readonly rule: RuleDraft;
  readonly exception?: RuleDraft;
};

/** Gives the item a key of its own. */
export function keyed<T>(item: T): Keyed<T> {
  return { key: crypto.randomUUID(), item };
}

/** The draft an existing policy, or one to start from, is edited as. */
export function draftOf({ name, description = '', exception, ...rule }: Omit<PolicyInput, 'id'>): Draft {
  return {
    name,
    description,
    rule: ruleDraftOf(rule),
    ...(exception && { exception: ruleDraftOf(exception) }),
  };
}

function ruleDraftOf({ actions, ...when }: Rule): RuleDraft {
  return { ...whenDraftOf(when), actions: actions.map(keyed) };
}

/** Conditions as they are kept. */
type When = Pick<Rule, 'conditions' | 'expression'>;

/** The draft that conditions are edited as. */
export function whenDraftOf({ conditions = [], expression }: When): WhenDraft {
  return {
    mode: expression === undefined ? 'rows' : 'text',
    rows: conditions.map(keyed),
    text: expression ?? '',
  };
}

/** A rule that says nothing yet. */
export function emptyRule(): RuleDraft {
  return {
    mode: 'rows',
    rows: [],
    text: '',
    actions: [keyed<Action>({ type: 'TRANSFER_TO_SKILL', payload: { skillId: '' } })],
  };
}

/** The policy a draft stands for. An empty expression is no condition. */
export function policyOf({ name, description, rule, exception }: Draft): Omit<PolicyInput, 'id' | 'enabled'> {
  return {
    name: name.trim(),
    ...(description.trim() !== '' && { description: description.trim() }),
    ...ruleOf(rule),
    ...(exception && { exception: ruleOf(exception) }),
  };
}

function ruleOf({ actions, ...when }: RuleDraft): Rule {
  return { ...whenOf(when), actions: actions.map(({ item }) => item) };
}

/** The conditions a draft stands for. */
export function whenOf({ mode, rows, text }: WhenDraft): When {
  if (mode === 'text' && text.trim() !== '') return { expression: text.trim() };
  return { conditions: mode === 'rows' ? rows.map(({ item }) => item) : [] };
}

/** The draft as a policy that can be decided with: enabled, in the place of the one it changes. */
export function triedPolicy(draft: Draft, stored: StoredPolicy | undefined): Policy {
  return { ...policyOf(draft), id: stored?.id ?? 'draft', enabled: true };
}

/** Tells whether two drafts would be saved as the same policy. */
export function sameDraft(one: Draft, other: Draft): boolean {
  return JSON.stringify(policyOf(one)) === JSON.stringify(policyOf(other));
}
