import { type CompiledPolicy, compilePolicy } from '@conversation-orchestrator/engine';
import { type Bot, languagesOf, namespaceOf, type Step, type StepOf } from './bot.ts';

/** A step, and what follows it: named, or the one below; undefined after the last. */
export type CompiledStep = { readonly step: Step; readonly follows: string | undefined };

/** A bot made ready to respond. Immutable: compile once per version of the document. */
export type CompiledBot = {
  readonly document: Bot;
  readonly namespace: string;
  /** Best first. */
  readonly languages: readonly [string, ...string[]];
  readonly first: string | undefined;
  readonly steps: ReadonlyMap<string, CompiledStep>;
  /** The cases of each branch, each as a policy that does nothing: conditions mean the same everywhere. */
  readonly cases: ReadonlyMap<string, readonly CompiledPolicy[]>;
};

/** Makes a bot ready. Never throws: what `checkBot` finds wrong leads to the fallback when it is reached. */
export function compileBot(document: Bot): CompiledBot {
  const steps = new Map<string, CompiledStep>();
  for (const [index, step] of document.steps.entries()) {
    if (!steps.has(step.id)) steps.set(step.id, { step, follows: followerOf(document, index) });
  }
  return {
    document,
    namespace: namespaceOf(document),
    languages: languagesOf(document),
    first: document.steps[0]?.id,
    steps,
    cases: new Map(document.steps.filter(isBranch).map((branch) => [branch.id, compileCases(branch)])),
  };
}

/** What follows a step where nothing else is decided: the step it names, or the one below. */
export function followerOf({ steps }: Bot, index: number): string | undefined {
  const step = steps[index];
  const named = step !== undefined && 'next' in step ? step.next : undefined;
  return named ?? steps[index + 1]?.id;
}

/** The cases of a branch as policies, their ids the indexes. */
export function compileCases({ cases }: StepOf<'branch'>): readonly CompiledPolicy[] {
  return cases.map(({ goto, ...when }, index) =>
    compilePolicy({ ...when, id: String(index), name: `to ${goto}`, enabled: true, actions: [] }),
  );
}

function isBranch(step: Step): step is StepOf<'branch'> {
  return step.kind === 'branch';
}
