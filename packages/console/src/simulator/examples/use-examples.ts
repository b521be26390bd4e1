import { useState } from 'react';
import { keep, readKept } from '../../data/browser-store.ts';
import { useSession } from '../../data/session.tsx';
import { type Example, examplesIn } from './example.ts';

/** The examples this browser keeps for the signed-in user and the account. `change` answers false where they could not be kept. */
export function useExamples(): {
  readonly examples: readonly Example[];
  readonly change: (edit: (examples: readonly Example[]) => readonly Example[]) => boolean;
} {
  const { account, user } = useSession();
  const name = `console-examples:${account.id}:${user.id}`;
  const [examples, setExamples] = useState(() => examplesIn(readKept(name)));
  return {
    examples,
    change: (edit) => {
      // What another window kept meanwhile stays.
      const changed = edit(examplesIn(readKept(name)));
      const kept = keep(name, changed);
      if (kept) setExamples(changed);
      return kept;
    },
  };
}
