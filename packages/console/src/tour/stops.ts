import type { LinkProps } from '@tanstack/react-router';
import type { tour } from '../i18n/en/tour.ts';
import type { Anchor } from './anchor.ts';

/** One stop of the tour: the page it is on, and what on it it points at. */
export type Stop = {
  readonly name: keyof typeof tour.stops;
  readonly page: Pick<LinkProps, 'to' | 'search'>;
  readonly anchor: Anchor;
};

/** What the tour depends on: the policy it tells of, what the user may see, how much room there is. */
export type TourConditions = {
  readonly policyId: string | undefined;
  readonly mayManageAccess: boolean;
  /** There is no room for details beside the list: the row says what the details would. */
  readonly narrow: boolean;
};

/** The stops of the tour, in order. */
export function stopsFor({ policyId, mayManageAccess, narrow }: TourConditions): readonly Stop[] {
  const details = policyId === undefined || narrow ? {} : { policy: policyId };
  return [
    { name: 'order', page: { to: '/policies', search: {} }, anchor: 'policies' },
    {
      name: 'sentence',
      page: { to: '/policies', search: details },
      anchor: narrow ? 'policies' : 'sentence',
    },
    { name: 'try', page: { to: '/try' }, anchor: 'trial' },
    { name: 'logs', page: { to: '/logs', search: {} }, anchor: 'logs' },
    ...(mayManageAccess
      ? [{ name: 'access', page: { to: '/access', search: { tab: 'test-token' } }, anchor: 'token' } as const]
      : []),
  ];
}
