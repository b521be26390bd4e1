import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Context,
  type ContextManager,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  type SpanOptions,
  type SpanStatus,
  type TextMapPropagator,
  type Tracer,
  trace,
} from '@opentelemetry/api';

/** A span as it was recorded. */
export type RecordedSpan = {
  readonly name: string;
  readonly options: SpanOptions;
  readonly spanContext: SpanContext;
  /** The id of the span it is part of. */
  readonly parent?: string | undefined;
  status?: SpanStatus;
  ended?: boolean;
};

/** Registers an OpenTelemetry provider that records all spans, as an operator's instrumentation would. Answers them. */
export function registerRecordingTracer(): { readonly spans: readonly RecordedSpan[]; unregister(): void } {
  const spans: RecordedSpan[] = [];
  context.setGlobalContextManager(createContextManager());
  propagation.setGlobalPropagator(traceparent);
  trace.setGlobalTracerProvider({ getTracer: () => createTracer(spans) });
  return {
    spans,
    unregister() {
      trace.disable();
      propagation.disable();
      context.disable();
    },
  };
}

function createTracer(spans: RecordedSpan[]): Tracer {
  const startSpan: Tracer['startSpan'] = (name, options = {}, parentContext = context.active()) => {
    const parent = trace.getSpanContext(parentContext);
    const id = String(spans.length + 1);
    const traceId = parent?.traceId ?? id.padStart(32, '0');
    const spanContext = { traceId, spanId: id.padStart(16, '0'), traceFlags: 1 };
    const recorded: RecordedSpan = { name, options, spanContext, parent: parent?.spanId };
    spans.push(recorded);
    return createSpan(recorded);
  };
  const startActiveSpan = (
    name: string,
    options: SpanOptions,
    parent: Context,
    work: (span: Span) => unknown,
  ) => {
    const span = startSpan(name, options, parent);
    return context.with(trace.setSpan(parent, span), () => work(span));
  };
  return { startSpan, startActiveSpan: startActiveSpan as Tracer['startActiveSpan'] };
}

function createSpan(recorded: RecordedSpan): Span {
  const span: Span = {
    spanContext: () => recorded.spanContext,
    setStatus(status) {
      recorded.status = status;
      return span;
    },
    end() {
      recorded.ended = true;
    },
    setAttribute: () => span,
    setAttributes: () => span,
    addEvent: () => span,
    addLink: () => span,
    addLinks: () => span,
    updateName: () => span,
    isRecording: () => true,
    recordException: () => {},
  };
  return span;
}

function createContextManager(): ContextManager {
  const storage = new AsyncLocalStorage<Context>();
  const manager: ContextManager = {
    active: () => storage.getStore() ?? ROOT_CONTEXT,
    with: (active, work, self, ...rest) => storage.run(active, () => work.call(self as never, ...rest)),
    bind: (_, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}

/** W3C Trace Context, as far as a test needs it. */
const traceparent: TextMapPropagator<Readonly<Record<string, string>>> = {
  inject: () => {},
  fields: () => ['traceparent'],
  extract(parent, headers) {
    const [, traceId, spanId] = headers['traceparent']?.split('-') ?? [];
    if (traceId === undefined || spanId === undefined) return parent;
    return trace.setSpanContext(parent, { traceId, spanId, traceFlags: 1, isRemote: true });
  },
};
