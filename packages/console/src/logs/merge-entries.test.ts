import { describe, expect, it } from 'vitest';
import { appendOlder, type LogPage, MOST_ENTRIES, mergeNewest } from './merge-entries.ts';

function page(ids: readonly string[], nextCursor?: string): LogPage {
  const entries = ids.map((nextActionId) => ({
    nextActionId,
    at: '2030-01-01T00:00:00.000Z',
    revision: 1,
    outcome: 'MATCHED' as const,
    actions: [],
    tookMicros: 100,
  }));
  return { entries, ...(nextCursor !== undefined && { nextCursor }) };
}

const idsOf = ({ entries }: LogPage) => entries.map(({ nextActionId }) => nextActionId);

describe('the newest page', () => {
  it('goes on top of what is shown, each decision once', () => {
    const merged = mergeNewest(page(['c', 'b', 'a'], 'before-a'), page(['e', 'd', 'c'], 'before-c'));
    expect(idsOf(merged)).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(merged.nextCursor).toBe('before-a');
  });

  it('replaces what is shown where decisions in between are not known', () => {
    const merged = mergeNewest(page(['b', 'a'], 'before-a'), page(['z', 'y'], 'before-y'));
    expect(idsOf(merged)).toEqual(['z', 'y']);
    expect(merged.nextCursor).toBe('before-y');
  });

  it('is everything where there are no older ones', () => {
    expect(idsOf(mergeNewest(page(['gone']), page(['b', 'a'])))).toEqual(['b', 'a']);
  });

  it('does not let the list grow without end', () => {
    const many = Array.from({ length: MOST_ENTRIES }, (_, at) => `${at}`);
    expect(idsOf(mergeNewest(page(many, 'more'), page(['new', '0'], 'more')))).toEqual(['new', '0']);
  });
});

it('older decisions go below, each once, and lead to those before them', () => {
  const appended = appendOlder(page(['d', 'c'], 'before-c'), page(['c', 'b', 'a']));
  expect(idsOf(appended)).toEqual(['d', 'c', 'b', 'a']);
  expect(appended.nextCursor).toBeUndefined();
});
