import { type Action, compilePolicy, type Policy, type Value } from '@conversation-orchestrator/engine';
import { describe, expect, it } from 'vitest';
import { ownSkillDoubts } from './own-skill.ts';

const CONSTANTS = new Map<string, Value>([
  ['custom.botSkill', 'bot'],
  ['custom.botSkills', ['bot', 'night-bot']],
]);

const toSkill = (skillId: string): Action => ({ type: 'TRANSFER_TO_SKILL', payload: { skillId } });

const doubts = (changes: Partial<Policy>) =>
  ownSkillDoubts(
    compilePolicy({ id: 'p', name: 'P', enabled: true, actions: [toSkill('bot')], ...changes }),
    CONSTANTS,
  ).map(({ path }) => path);

describe('a transfer to the skill the conversation is in', () => {
  it.each<[string, Partial<Policy>]>([
    [
      'a condition',
      { conditions: [{ property: 'conversation.currentSkillId', type: 'EQUAL', value: 'bot' }] },
    ],
    ['a list', { expression: "orchestrator.intent == 'a' and conversation.currentSkillId in ['x', 'bot']" }],
    ['an attribute', { expression: 'custom.botSkill == conversation.currentSkillId' }],
    ['a list attribute', { expression: 'conversation.currentSkillId in custom.botSkills' }],
    ['the attribute itself', { actions: [toSkill('{{conversation.currentSkillId}}')] }],
    [
      'a fallback skill',
      {
        expression: "conversation.currentSkillId == 'bot'",
        actions: [{ type: 'TRANSFER_TO_AGENT', payload: { userId: 'ana', skillId: 'bot' } }],
      },
    ],
  ])('is found where it is named by %s', (_, changes) => {
    expect(doubts(changes)).toEqual(['actions[0]']);
  });

  it('is found in the exception, where its own conditions say so', () => {
    const exception = { expression: "conversation.currentSkillId == 'bot'", actions: [toSkill('bot')] };
    expect(doubts({ exception })).toEqual(['exception.actions[0]']);
  });

  it.each<[string, Partial<Policy>]>([
    ['another skill', { expression: "conversation.currentSkillId == 'sales'" }],
    ['not that skill', { expression: "conversation.currentSkillId != 'bot'" }],
    [
      'one of several conditions',
      { expression: "conversation.currentSkillId == 'bot' or orchestrator.a == 1" },
    ],
    ['a skill nobody knows yet', { expression: 'conversation.currentSkillId == orchestrator.skill' }],
    ['the skill before', { expression: "conversation.previousSkillId == 'bot'" }],
    ['a message', { actions: [{ type: 'SEND_MESSAGE', payload: { message: 'bot' } }] }],
  ])('is not claimed of %s', (_, changes) => {
    expect(doubts(changes)).toEqual([]);
  });
});
