import { checkPolicy } from '@conversation-orchestrator/engine';
import type { Bot, Step, StepKind, StepOf } from '../bot.ts';
import type { BotCatalogue } from './bot-catalogue.ts';
import { type BotIssue, issue } from './bot-issue.ts';
import { checkAnswer } from './check-answer.ts';

type Around = { readonly bot: Bot; readonly catalogue: BotCatalogue };
type Check<Kind extends StepKind> = (step: StepOf<Kind>, path: string, around: Around) => readonly BotIssue[];

const CHECKS: { readonly [Kind in StepKind]: Check<Kind> } = {
  say: () => [],
  ask: checkAsk,
  intent: checkIntent,
  script: checkScript,
  branch: checkBranch,
  route: () => [],
  transfer: checkTransfer,
  close: () => [],
};

/** What is wrong with one step, whatever is around it. */
export function checkStep(step: Step, path: string, around: Around): readonly BotIssue[] {
  return (CHECKS[step.kind] as Check<StepKind>)(step, path, around);
}

function checkAsk({ answer, property, variable }: StepOf<'ask'>, path: string): readonly BotIssue[] {
  const issues: BotIssue[] = [];
  if (property === undefined && variable === undefined)
    issues.push(issue('MISSING', path, 'The answer is kept nowhere: name a property or a variable'));
  if (answer !== undefined) issues.push(...checkAnswer(answer, `${path}.answer`));
  return issues;
}

function checkIntent(step: StepOf<'intent'>, path: string, { catalogue }: Around): readonly BotIssue[] {
  const known = catalogue.intents;
  const listed = (step.intents ?? [])
    .map((intent, at) => ({ intent, path: `${path}.intents[${at}]` }))
    .filter(({ intent }) => known?.has(intent) === false);
  const gone = Object.keys(step.goto ?? {})
    .map((intent) => ({ intent, path: `${path}.goto.${intent}` }))
    .filter(({ intent }) => step.intents?.includes(intent) === false || known?.has(intent) === false);
  return [...listed, ...gone].map(({ intent, path: place }) =>
    issue('UNKNOWN_INTENT', place, `There is no intent ${intent} here`, 'warning'),
  );
}

function checkScript({ code }: StepOf<'script'>, path: string, { bot }: Around): readonly BotIssue[] {
  const ids = new Set(bot.steps.map(({ id }) => id));
  const jumps = code.matchAll(/(?:setTriggerNextMessage|goNext)\(\s*(?:'([^'\n]*)'|"([^"\n]*)")\s*\)/g);
  return [...jumps]
    .map(([, single, double]) => single ?? double ?? '')
    .filter((id) => !ids.has(id))
    .map((id) => issue('UNKNOWN_STEP', `${path}.code`, `There is no step ${id}`));
}

function checkBranch({ cases }: StepOf<'branch'>, path: string, { catalogue }: Around): readonly BotIssue[] {
  const attributes = catalogue.attributes ?? { attributes: new Map(), openNamespaces: { has: () => true } };
  return cases.flatMap(({ goto: _, ...when }, at) => {
    const policy = { ...when, id: String(at), name: `case ${at}`, enabled: true, actions: [] };
    return checkPolicy(policy, attributes)
      .filter(({ path: place }) => place !== 'actions')
      .map((found) => ({ ...found, path: `${path}.cases[${at}].${found.path}` }));
  });
}

function checkTransfer(
  { agentId, skillId }: StepOf<'transfer'>,
  path: string,
  { bot, catalogue }: Around,
): readonly BotIssue[] {
  if (agentId === undefined && skillId === undefined)
    return [issue('MISSING', path, 'A transfer needs a skill or an agent')];
  const issues: BotIssue[] = [];
  if (skillId !== undefined && skillId === bot.skillId)
    issues.push(issue('LOOP_TO_ITSELF', `${path}.skillId`, 'This is the skill of the bot itself'));
  if (agentId !== undefined && agentId === bot.agentId)
    issues.push(issue('LOOP_TO_ITSELF', `${path}.agentId`, 'This is the bot itself'));
  if (isMissing(skillId, catalogue.skills))
    issues.push(issue('UNKNOWN_SKILL', `${path}.skillId`, `There is no skill ${skillId}`));
  if (isMissing(agentId, catalogue.agents))
    issues.push(issue('UNKNOWN_AGENT', `${path}.agentId`, `There is no agent ${agentId}`));
  return issues;
}

/** Whether an id is written out and not known. One with an attribute or variable in it is known only when it is reached. */
function isMissing(id: string | undefined, known: ReadonlySet<string> | undefined): boolean {
  return id !== undefined && !id.includes('{') && known?.has(id) === false;
}
