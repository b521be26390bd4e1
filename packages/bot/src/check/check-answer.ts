import { faultOfPattern } from '../answer/read-pattern.ts';
import type { AnswerRule, AnswerRuleOf } from '../bot.ts';
import { type BotIssue, issue } from './bot-issue.ts';

type Check<Kind extends AnswerRule['kind']> = (rule: AnswerRuleOf<Kind>, path: string) => readonly BotIssue[];

const CHECKS: { readonly [Kind in AnswerRule['kind']]: Check<Kind> } = {
  text: ({ maximumLength, minimumLength }, path) =>
    ordered(minimumLength, maximumLength, `${path}.maximumLength`),
  number: ({ maximum, minimum }, path) => ordered(minimum, maximum, `${path}.maximum`),
  phone: () => [],
  email: () => [],
  pattern({ pattern }, path) {
    const fault = faultOfPattern(pattern);
    return fault === undefined ? [] : [issue('BAD_PATTERN', `${path}.pattern`, fault)];
  },
  choice: checkOptions,
};

/** What is wrong with the rule of an answer: it could never, or never unambiguously, be fulfilled. */
export function checkAnswer(rule: AnswerRule, path: string): readonly BotIssue[] {
  return (CHECKS[rule.kind] as Check<AnswerRule['kind']>)(rule, path);
}

function ordered(least: number | undefined, most: number | undefined, path: string): readonly BotIssue[] {
  if (least === undefined || most === undefined || least <= most) return [];
  return [issue('CONFLICT', path, `No answer is at least ${least} and at most ${most}`)];
}

function checkOptions({ options }: AnswerRuleOf<'choice'>, path: string): readonly BotIssue[] {
  const seen = new Set<string>();
  return options.flatMap(({ synonyms = [], value }, at) => {
    const names = [value, ...synonyms].map((name) => name.toLowerCase());
    const twice = names.find((name) => seen.has(name));
    for (const name of names) seen.add(name);
    const place = `${path}.options[${at}]`;
    return twice === undefined ? [] : [issue('CONFLICT', place, `Another option is called ${twice} too`)];
  });
}
