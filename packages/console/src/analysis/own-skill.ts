import {
  type Action,
  type CompiledPolicy,
  type Expression,
  evaluateExpression,
  Failure,
  type Value,
} from '@conversation-orchestrator/engine';
import { templateName } from '../ui/template-name.ts';
import type { Doubt } from './doubt.ts';

/** The skill whose bot asks for the next action. */
const CURRENT_SKILL = 'conversation.currentSkillId';

type Constants = ReadonlyMap<string, Value>;

/**
 * Finds transfers to the skill the conversation is in when the conditions hold: the bot of that skill would be given the conversation again, and
 * ask again. Constants are the static attributes by full name; those the actions name stand in them already.
 */
export function ownSkillDoubts({ policy, blocks }: CompiledPolicy, constants: Constants): readonly Doubt[] {
  return blocks.flatMap(({ kind, conditions }) => {
    const [rule, path] = kind === 'exception' ? [policy.exception, 'exception.'] : [policy, ''];
    const current = currentSkills(conditions, constants);
    return (rule?.actions ?? []).flatMap((action, at): readonly Doubt[] => {
      const skillId = targetSkill(action);
      if (skillId === undefined || !(skillId === ITSELF || current.has(skillId))) return [];
      return [{ kind: 'OWN_SKILL', path: `${path}actions[${at}]`, skillId }];
    });
  });
}

/** What a transfer to the attribute of the current skill itself names. */
const ITSELF = `{{${CURRENT_SKILL}}}`;

/** The skills of which the conditions say that the conversation is in one of them. */
function currentSkills(conditions: readonly Expression[], constants: Constants): ReadonlySet<Value> {
  const skills = new Set<Value>();
  for (const condition of conditions) {
    if (condition.kind !== 'binary') continue;
    const { operator, left, right } = condition;
    if (operator === 'in' && isCurrentSkill(left)) {
      const list = constantOf(right, constants);
      if (Array.isArray(list)) for (const skill of list as readonly Value[]) skills.add(skill);
    } else if (operator === '==') {
      if (isCurrentSkill(left)) skills.add(constantOf(right, constants));
      if (isCurrentSkill(right)) skills.add(constantOf(left, constants));
    }
  }
  return skills;
}

function isCurrentSkill(expression: Expression): boolean {
  return expression.kind === 'attribute' && expression.name === CURRENT_SKILL;
}

/** The value of an expression that reads nothing but constants; null where it is not known. */
function constantOf(expression: Expression, constants: Constants): Value {
  const value = evaluateExpression(expression, { facts: constants, now: 0 });
  return value instanceof Failure ? null : value;
}

/** The skill an action transfers to, or falls back to. */
function targetSkill({ payload }: Action): string | undefined {
  const skillId = 'skillId' in payload ? payload.skillId : undefined;
  if (typeof skillId !== 'string') return undefined;
  return templateName(skillId) === CURRENT_SKILL ? ITSELF : skillId;
}
