import { useState } from 'react';
import { keep, readKept } from '../data/browser-store.ts';
import { useSession } from '../data/session.tsx';

/** What became of the tour: it may be offered, it goes on, or it was taken or declined. */
type TourState = 'offered' | 'under way' | 'over';

/** The tour of the signed-in user. Once taken or declined it is not offered again in this browser, but can be started again. */
export function useTour() {
  const { account, user } = useSession();
  const name = `console-tour:${account.id}:${user.id}`;
  const [state, setState] = useState<TourState>(() => (readKept(name) === undefined ? 'offered' : 'over'));
  return {
    state,
    start: () => setState('under way'),
    end: () => {
      keep(name, true);
      setState('over');
    },
  };
}
