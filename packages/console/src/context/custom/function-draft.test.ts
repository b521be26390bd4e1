import { describe, expect, it } from 'vitest';
import { draftOf } from '../../ui/value/value-draft.ts';
import {
  attributesIn,
  draftOfFunction,
  EMPTY_FUNCTION,
  type FunctionAttribute,
  functionOfDraft,
} from './function-draft.ts';

const LIMITS = { cacheSeconds: 86_400, timeoutMs: 2_000 };
const QUEUE: FunctionAttribute = {
  name: 'queue',
  type: 'function',
  function: 'queueHealth',
  parameters: { skill: '{{custom.vipSkill}}', of: ['{{orchestrator.intent}}', 'at {{orchestrator.intent}}'] },
  cacheSeconds: 30,
  timeoutMs: 500,
  default: { waiting: 0 },
};

describe('a function attribute while it is written', () => {
  it('comes back as it was, and without what it does not say', () => {
    const { name: _, ...part } = QUEUE;
    expect(functionOfDraft(draftOfFunction(QUEUE), LIMITS)).toEqual({ part, mistakes: [] });
    const plain = { type: 'function', function: 'f' };
    expect(functionOfDraft({ ...EMPTY_FUNCTION, function: ' f ' }, LIMITS)).toEqual({
      part: plain,
      mistakes: [],
    });
  });

  it('says which of its fields cannot be read', () => {
    const wrong = {
      function: 'f',
      parameters: '{"skill":',
      cacheSeconds: '1.5',
      timeoutMs: '2001',
      fallback: { ...draftOf(1), text: 'many' },
    };
    expect(functionOfDraft(wrong, LIMITS).mistakes).toEqual([
      'parameters',
      'cacheSeconds',
      'timeoutMs',
      'fallback',
    ]);
  });

  it('names each attribute its parameters read once, however deep they stand', () => {
    expect(attributesIn(draftOfFunction(QUEUE).parameters)).toEqual([
      'custom.vipSkill',
      'orchestrator.intent',
    ]);
    expect(attributesIn('{"skill": "{{custom.')).toEqual([]);
    expect(attributesIn('')).toEqual([]);
  });
});
