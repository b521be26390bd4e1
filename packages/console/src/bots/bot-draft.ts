import type { BotDocument } from '@conversation-orchestrator/api';
import { type Keyed, keyed, type WhenDraft, whenDraftOf, whenOf } from '../editor/draft.ts';

/** A step as it is kept. */
export type Step = BotDocument['steps'][number];
/** What a step does. */
export type StepKind = Step['kind'];
/** A text: the same in every language, or one for each. */
export type BotText = NonNullable<BotDocument['fallback']['message']>;
/** One text, or several that are sent one after the other. */
export type BotTexts = NonNullable<BotDocument['greeting']>;

type Branch = Extract<Step, { readonly kind: 'branch' }>;

/** One way out of a branch, while it is written. */
export type CaseDraft = { readonly when: WhenDraft; readonly goto: string };

/** A branch while it is written. */
type BranchDraft = Omit<Branch, 'cases'> & { readonly cases: readonly Keyed<CaseDraft>[] };

/** A step while it is written. */
export type StepDraft = Exclude<Step, Branch> | BranchDraft;
/** The step of one kind, while it is written. */
export type StepDraftOf<Kind extends StepKind> = Extract<StepDraft, { readonly kind: Kind }>;

/** A bot while it is built: steps keep their key whatever becomes of them. */
export type BotDraft = Omit<BotDocument, 'steps'> & { readonly steps: readonly Keyed<StepDraft>[] };

/** The draft a bot is edited as. */
export function botDraftOf({ steps, ...bot }: BotDocument): BotDraft {
  return { ...bot, steps: steps.map((step) => keyed(stepDraftOf(step))) };
}

/** The bot a draft stands for. */
export function botOf({ steps, ...bot }: BotDraft): BotDocument {
  const { fallback, silence, environment, globalFunctions, limits, ...head } = bot;
  // In the order in which people read it.
  return {
    ...head,
    steps: steps.map(({ item }) => stepOf(item)),
    fallback,
    ...(silence && { silence }),
    ...(environment && { environment }),
    ...(globalFunctions !== undefined && { globalFunctions }),
    ...(limits && { limits }),
  };
}

function stepDraftOf(step: Step): StepDraft {
  if (step.kind !== 'branch') return step;
  const cases = step.cases.map(({ goto, ...when }) => keyed({ when: whenDraftOf(when), goto }));
  return { ...step, cases };
}

function stepOf(step: StepDraft): Step {
  if (step.kind !== 'branch') return step;
  const cases = step.cases.map(({ item: { goto, when } }) => ({ ...whenOf(when), goto }));
  return { ...step, cases };
}

/** A step of a kind that says nothing yet, under a name no other step of the bot has. */
export function blankStep(kind: StepKind, { steps }: BotDraft): StepDraft {
  const id = freeName(kind, new Set(steps.map(({ item }) => item.id)));
  switch (kind) {
    case 'say':
      return { kind, id, message: '' };
    case 'ask':
      return { kind, id, message: '' };
    case 'script':
      return { kind, id, code: "sendMessage('Hello');\n" };
    case 'branch':
      return { kind, id, cases: [blankCase(steps[0]?.item.id ?? id)] };
    default:
      return { kind, id };
  }
}

/** A way out of a branch that is always taken. */
export function blankCase(goto: string): Keyed<CaseDraft> {
  return keyed({ when: whenDraftOf({}), goto });
}

/** A name like the one given, which is not taken: with a number behind it, where it is. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

/** The draft with a step called otherwise, and with all that leads to it leading to it still. Words within scripts stay as they are. */
export function renameStep(draft: BotDraft, key: string, name: string): BotDraft {
  const old = draft.steps.find((step) => step.key === key)?.item.id;
  if (old === undefined || old === name) return draft;
  const others = draft.steps.filter((step) => step.key !== key).map(({ item }) => item.id);
  // What leads to a name that two steps share may mean the other one.
  const renamed = others.includes(old) ? (id: string) => id : (id: string) => (id === old ? name : id);
  return {
    ...draft,
    steps: draft.steps.map((step) => ({
      key: step.key,
      item: { ...withTargets(step.item, renamed), ...(step.key === key && { id: name }) },
    })),
  };
}

function withTargets(step: StepDraft, renamed: (id: string) => string): StepDraft {
  const next = 'next' in step && step.next !== undefined ? { next: renamed(step.next) } : {};
  switch (step.kind) {
    case 'ask':
    case 'intent': {
      const goto = step.giveUp?.goto;
      const giveUp = goto === undefined ? {} : { giveUp: { ...step.giveUp, goto: renamed(goto) } };
      if (step.kind === 'ask' || step.goto === undefined) return { ...step, ...next, ...giveUp };
      const ways = Object.entries(step.goto).map(([intent, to]) => [intent, renamed(to)]);
      return { ...step, ...next, ...giveUp, goto: Object.fromEntries(ways) };
    }
    case 'script':
      return { ...step, ...next, ...(step.onError !== undefined && { onError: renamed(step.onError) }) };
    case 'branch':
      return {
        ...step,
        ...next,
        cases: step.cases.map(({ key, item }) => ({ key, item: { ...item, goto: renamed(item.goto) } })),
      };
    default:
      return { ...step, ...next };
  }
}

/** The object with a member changed; undefined leaves it out. */
export function withMember<T extends object, Name extends keyof T>(
  object: T,
  name: Name,
  value: T[Name] | undefined,
): T {
  const { [name]: _, ...rest } = object;
  return (value === undefined ? rest : { ...object, [name]: value }) as T;
}
