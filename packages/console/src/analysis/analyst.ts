import type { Policy } from '@conversation-orchestrator/engine';
import type { AnalystQuestion, AnalystReply } from './analyst-messages.ts';
import { type Analysis, createAnalysis } from './create-analysis.ts';

/** The worker that looks at policies beside the thread that draws: it is told the list once, and then asked about policies in it. */
let look: ((policy: Policy) => Analysis) | undefined;

self.addEventListener('message', ({ data }: MessageEvent<AnalystQuestion>) => {
  if (data.kind === 'list') {
    look = createAnalysis(data.list);
    return;
  }
  if (look === undefined) return;
  self.postMessage({ number: data.number, analysis: look(data.policy) } satisfies AnalystReply);
});
