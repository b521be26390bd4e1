import type { Policy } from '@conversation-orchestrator/engine';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { askAnalyst } from './ask-analyst.ts';
import type { AnalysedList, Analysis } from './create-analysis.ts';

const PAUSE_MS = 250;
const NOTHING: Analysis = { issues: [], doubts: [] };

/** What is wrong or doubtful about a policy in its place in a list, renewed a moment after the last change. Both must stay the same objects while they are the same. */
export function useAnalysis(policy: Policy, list: AnalysedList): Analysis {
  const [settled] = useDebouncedValue(policy, PAUSE_MS);
  const [analysis, setAnalysis] = useState(NOTHING);
  useEffect(() => {
    let wanted = true;
    void askAnalyst(list, settled).then((found) => {
      if (wanted) setAnalysis(found);
    });
    return () => {
      wanted = false;
    };
  }, [settled, list]);
  return analysis;
}
