import { createContext, useContext } from 'react';
import type { Doubt } from './doubt.ts';

/** What is doubtful about the policy that is edited, for all its fields. */
export const DoubtsContext = createContext<readonly Doubt[]>([]);

/** What is doubtful about one place of the policy. */
export function useDoubtsAt(path: string): readonly Doubt[] {
  return useContext(DoubtsContext).filter((doubt) => doubt.path === path);
}
