import type { CustomAttribute } from '@conversation-orchestrator/api';
import { describe, expect, it } from 'vitest';
import { bodyOfDraft, draftOfAttribute } from './attribute-draft.ts';

const LIMITS = { cacheSeconds: 86_400, timeoutMs: 2_000 };

describe('a custom attribute while it is written', () => {
  it.each<CustomAttribute>([
    { name: 'vips', type: 'static', value: ['+1'], description: 'Of the first hour' },
    { name: 'queue', type: 'function', function: 'queueHealth', cacheSeconds: 30, default: null },
  ])('comes back as it was: $name', (attribute) => {
    expect(bodyOfDraft(draftOfAttribute(attribute), LIMITS).body).toEqual(attribute);
  });

  it('is none without a name, or without a function', () => {
    const blank = draftOfAttribute(undefined);
    expect(bodyOfDraft(blank, LIMITS).body).toBeUndefined();
    expect(bodyOfDraft({ ...blank, name: 'custom.a b' }, LIMITS).body).toBeUndefined();
    expect(bodyOfDraft({ ...blank, name: 'a', type: 'function' }, LIMITS).body).toBeUndefined();
    expect(bodyOfDraft({ ...blank, name: 'custom.a' }, LIMITS).body).toEqual({
      name: 'a',
      type: 'static',
      value: '',
    });
  });
});
