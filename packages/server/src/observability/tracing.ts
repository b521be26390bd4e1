import { Problem } from '@conversation-orchestrator/api';
import {
  context,
  isSpanContextValid,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';

/**
 * Spans, when the process was started with an OpenTelemetry provider (`node --import ./your-instrumentation.mjs …`); without one, nothing.
 * The product itself brings only the API: which SDK, exporter and sampler there are is the operator's choice.
 */
export type Tracing = {
  /** Runs the serving of a request in a span, which continues the trace its headers name (W3C Trace Context, or what the provider knows). */
  request<T>(request: TracedRequest, work: () => Promise<T>): Promise<T>;
  /** Adds a span for a decision that was just made, to the request under way. */
  decision(decision: TracedDecision): void;
};

export type TracedRequest = {
  readonly endpoint: string;
  readonly method: string;
  readonly route: string;
  readonly headers: Readonly<Record<string, unknown>>;
};

export type TracedDecision = {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly tookMicros: number;
  readonly outcome: string;
  readonly revision: number;
  readonly policyId?: string;
  readonly isDegraded: boolean;
};

const NO_TRACING: Tracing = { request: (_, work) => work(), decision: () => {} };

/** Makes the tracing of this process. Looks once, at the start, whether somebody wants it: otherwise it costs nothing. */
export function createTracing(): Tracing {
  const tracer = trace.getTracer('conversation-orchestrator');
  const probe = tracer.startSpan('start');
  probe.end();
  if (!isSpanContextValid(probe.spanContext())) return NO_TRACING;
  return {
    request: (request, work) => traceRequest(tracer, request, work),
    decision: (decision) => traceDecision(tracer, decision),
  };
}

// Names and attributes follow the OpenTelemetry semantic conventions for HTTP servers.
function traceRequest<T>(tracer: Tracer, request: TracedRequest, work: () => Promise<T>): Promise<T> {
  const { endpoint, method, route, headers } = request;
  const parent = propagation.extract(context.active(), headers);
  const attributes = { 'http.request.method': method, 'http.route': route, 'endpoint.id': endpoint };
  return tracer.startActiveSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent, (span) =>
    ending(span, work),
  );
}

async function ending<T>(span: Span, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // The conventions count only failures of the server as such.
    if (!(error instanceof Problem) || error.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

function traceDecision(tracer: Tracer, decision: TracedDecision): void {
  const { at, tookMicros, outcome, revision, policyId, isDegraded } = decision;
  const attributes = {
    'decision.outcome': outcome,
    'decision.revision': revision,
    'decision.degraded': isDegraded,
    ...(policyId !== undefined && { 'decision.policy_id': policyId }),
  };
  tracer.startSpan('decision', { startTime: at, attributes }).end(at + tookMicros / 1000);
}
