import { describe, expect, it } from 'vitest';
import { type ShownList, takenOver } from './use-list-change.ts';

const list = (revision: number, ...revisions: readonly number[]): ShownList => ({
  revision,
  policies: revisions.map((changed, at) => ({
    id: `p${at}`,
    name: `Policy ${at}`,
    enabled: true,
    revision: changed,
    actions: [],
  })),
});

describe('a change of one’s own', () => {
  it('is taken over, so that the next builds on it', () => {
    expect(takenOver(list(7, 3, 7), 8, 'p0')).toEqual(list(8, 8, 7));
    expect(takenOver(list(7, 3, 7), 8)).toEqual(list(8, 3, 7));
  });

  it('does not hide what somebody else changed in between', () => {
    expect(takenOver(list(7, 3, 7), 9, 'p0')).toEqual(list(7, 9, 7));
  });

  it('that changed nothing leaves the list as it is', () => {
    expect(takenOver(list(7, 3, 7), 7)).toEqual(list(7, 3, 7));
  });
});
