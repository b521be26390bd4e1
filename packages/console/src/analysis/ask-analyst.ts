import type { Policy } from '@conversation-orchestrator/engine';
import type { AnalystQuestion, AnalystReply } from './analyst-messages.ts';
import type { AnalysedList, Analysis } from './create-analysis.ts';

/** The one worker of the page, the list it knows, and who waits for its answers. */
type Analyst = {
  readonly tell: (question: AnalystQuestion) => void;
  readonly waiting: Map<number, (analysis: Analysis) => void>;
  known?: AnalysedList;
};

let analyst: Analyst | undefined;
let lastNumber = 0;

/** Asks what is wrong or doubtful about a policy in its place in a list. Nothing blocks meanwhile; a list that stays the same object is sent once. */
export function askAnalyst(list: AnalysedList, policy: Policy): Promise<Analysis> {
  analyst ??= startAnalyst();
  const { tell, waiting, known } = analyst;
  if (known !== list) tell({ kind: 'list', list });
  analyst.known = list;
  lastNumber += 1;
  const number = lastNumber;
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    tell({ kind: 'policy', number, policy });
  });
}

function startAnalyst(): Analyst {
  const worker = new Worker(new URL('./analyst.ts', import.meta.url), { type: 'module' });
  const waiting: Analyst['waiting'] = new Map();
  worker.addEventListener('message', ({ data: { number, analysis } }: MessageEvent<AnalystReply>) => {
    waiting.get(number)?.(analysis);
    waiting.delete(number);
  });
  // A worker that could not be loaded answers nobody; the next question starts another.
  worker.addEventListener('error', () => {
    waiting.clear();
    analyst = undefined;
  });
  return { tell: (question) => worker.postMessage(question), waiting };
}
