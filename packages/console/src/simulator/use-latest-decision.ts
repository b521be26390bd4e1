import { useMemo } from 'react';
import { useKnowledge } from '../editor/knowledge-context.ts';
import { replayContext } from '../logs/replay-context.ts';
import { decisionSource } from './trial-source-name.ts';
import type { LoadedContext } from './use-trial-context.ts';

/** What the latest decision knew, to begin a trial with; undefined while there is none. */
export function useLatestDecision(): LoadedContext | undefined {
  const { seen, attributes } = useKnowledge();
  const latest = seen[0];
  return useMemo(
    () =>
      latest && {
        context: replayContext(latest.attributes, attributes),
        source: decisionSource(latest.nextActionId),
      },
    [latest, attributes],
  );
}
