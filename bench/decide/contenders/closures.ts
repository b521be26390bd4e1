import type { Contender } from '../contender.ts';
import { compileFirstMatch, rowOf } from '../first-match.ts';
import type { Policy } from '../policy.ts';

/** A hand-written loop of closures over slots: no language, no checks, no index. What tries every policy in order cannot be much faster. */
export const closures: Contender<readonly Policy[]> = {
  title: 'hand-written closures',
  use: 'a loop over compiled closures, attributes in slots',
  write: (policies) => policies,
  compile(policies) {
    const firstMatch = compileFirstMatch(policies);
    return {
      bind(context) {
        const row = rowOf(context);
        return () => firstMatch(row);
      },
      winner: (answer: number) => answer,
    };
  },
};
