import type { DecisionLog } from '../decisions/decision-log.ts';
import type { Metrics } from './metrics.ts';
import type { Tracing } from './tracing.ts';

/** A decision log that also counts and traces what is appended. */
export function observeDecisions(log: DecisionLog, metrics: Metrics, tracing: Tracing): DecisionLog {
  return {
    append(record) {
      metrics.countDecision(record.outcome);
      tracing.decision({ ...record, isDegraded: record.degraded.length > 0 });
      log.append(record);
    },
    flush: () => log.flush(),
  };
}
