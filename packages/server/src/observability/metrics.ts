import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the process counts and measures. None of it names an account, a customer or a conversation. */
export type Metrics = {
  /** A request was answered. `endpoint` is an id of the endpoint table, or what was there instead of an endpoint. */
  observeRequest(request: {
    readonly endpoint: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
  /** A decision was made. */
  countDecision(outcome: string): void;
  /** Decisions were not logged, because the queue was full. */
  countDroppedDecisions(count: number): void;
  /** A decision needed a function. `outcome`: `result`, `cached`, or the code of the error. */
  observeFunctionCall(call: {
    readonly kind: string;
    readonly outcome: string;
    readonly seconds: number;
  }): void;
  /** Asks for the number of decisions waiting to be logged, whenever the metrics are read. */
  watchDecisionQueue(length: () => number): void;
  /** Asks for the number of open streams of events, whenever the metrics are read. */
  watchStreams(count: () => number): void;
  /** Everything, in the text format of Prometheus. */
  read(): Promise<string>;
};

const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Makes metrics that stand at zero, in a registry of their own. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its answer.',
    labelNames: ['endpoint', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  const decisions = new Counter({
    name: 'decisions_total',
    help: 'Decisions, by how they ended.',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const dropped = new Counter({
    name: 'decision_log_dropped_total',
    help: 'Decisions that were not logged because the queue was full.',
    registers: [registry],
  });
  const functionCalls = new Histogram({
    name: 'function_call_duration_seconds',
    help: 'Time decisions waited for functions, by kind and by how the calls ended.',
    labelNames: ['kind', 'outcome'],
    buckets: SECONDS,
    registers: [registry],
  });
  // Looking a combination up once spares the client from hashing its labels with every request.
  const requestsOf = remembered((endpoint: string) =>
    remembered((status: number) => requests.labels({ endpoint, status })),
  );
  const decisionsOf = remembered((outcome: string) => decisions.labels({ outcome }));
  return {
    observeRequest: ({ endpoint, status, seconds }) => requestsOf(endpoint)(status).observe(seconds),
    countDecision: (outcome) => decisionsOf(outcome).inc(),
    countDroppedDecisions: (count) => dropped.inc(count),
    observeFunctionCall: ({ kind, outcome, seconds }) => functionCalls.observe({ kind, outcome }, seconds),
    watchDecisionQueue: (length) =>
      watch(registry, 'decision_log_queue_length', 'Decisions waiting to be logged.', length),
    watchStreams: (count) => watch(registry, 'event_streams_open', 'Streams of events that are open.', count),
    read: () => registry.metrics(),
  };
}

/** A function of few values that remembers what it made of each. */
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function watch(registry: Registry, name: string, help: string, count: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(count());
    },
  });
}
