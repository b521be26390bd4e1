import { describe, expect, it } from 'vitest';
import { stopsFor } from './stops.ts';
import { isTutorial } from './tutorial.ts';

const WIDE = { policyId: 'vip', mayManageAccess: true, narrow: false };

describe('the stops of the tour', () => {
  it('open the details of the first policy where there is room beside the list', () => {
    const [, sentence] = stopsFor(WIDE);
    expect(sentence).toMatchObject({ page: { search: { policy: 'vip' } }, anchor: 'sentence' });
    const [, onPhone] = stopsFor({ ...WIDE, narrow: true });
    expect(onPhone).toMatchObject({ page: { search: {} }, anchor: 'policies' });
  });

  it('leave out the page a role does not see', () => {
    expect(stopsFor(WIDE).map(({ name }) => name)).toContain('access');
    expect(stopsFor({ ...WIDE, mayManageAccess: false }).map(({ name }) => name)).not.toContain('access');
  });
});

it('the account of the tutorial is known by its two policies, whatever else was added', () => {
  expect(isTutorial([{ id: 'vip' }, { id: 'mine' }, { id: 'regular' }])).toBe(true);
  expect(isTutorial([{ id: 'vip' }])).toBe(false);
});
