import type { z } from 'zod';
import type { EndpointDefinition, ReplyHeader } from './endpoint.ts';
import type { EndpointId, Endpoints } from './endpoints.ts';

type None = Readonly<Record<never, never>>;
type Output<T> = T extends z.ZodType ? z.output<T> : None;
type Part<E, Name extends string> = E extends { readonly [K in Name]: infer S } ? S : undefined;

/** A request as a handler gets it: every part parsed. Parts the endpoint does not have are empty objects, a missing body is `undefined`. */
export type RequestOf<Id extends EndpointId> = {
  readonly params: Output<Part<Endpoints[Id], 'params'>>;
  readonly query: Output<Part<Endpoints[Id], 'query'>>;
  readonly headers: Output<Part<Endpoints[Id], 'headers'>>;
  readonly body: Part<Endpoints[Id], 'body'> extends infer B extends z.ZodType ? z.output<B> : undefined;
};

type HeadersOf<R> = R extends { readonly headers: infer H extends Readonly<Record<string, ReplyHeader>> }
  ? { readonly [Name in keyof H]?: string | undefined }
  : None;

type EventTypes = Readonly<Record<string, z.ZodType>>;

type EventOfTypes<E extends EventTypes> = {
  [Name in keyof E & string]: {
    readonly event: Name;
    readonly data: z.output<E[Name]>;
    /** Names this place of the stream, for `Last-Event-ID`. */
    readonly id?: string;
  };
}[keyof E & string];

/** Sends what is new, batch after batch, and then what happens, until it is told to end. */
type EventSource<E extends EventTypes> = (ending: AbortSignal) => AsyncIterable<readonly EventOfTypes<E>[]>;

type ReplyOfStatus<Status, R> = R extends { readonly events: infer E extends EventTypes }
  ? {
      readonly status: Status;
      readonly body?: undefined;
      readonly events: EventSource<E>;
      readonly headers?: HeadersOf<R>;
    }
  : PlainReplyOfStatus<Status, R>;

type PlainReplyOfStatus<Status, R> = R extends { readonly body: infer B extends z.ZodType }
  ? { readonly status: Status; readonly body: z.output<B>; readonly headers?: HeadersOf<R> }
  : { readonly status: Status; readonly body?: undefined; readonly headers?: HeadersOf<R> };

type RepliesOf<E extends EndpointDefinition> = E['replies'];

/** What a handler answers: one of the endpoint's replies, told apart by `status`. Refusals are thrown as `Problem`. */
export type ReplyOf<Id extends EndpointId> = {
  [Status in keyof RepliesOf<Endpoints[Id]>]: ReplyOfStatus<Status, RepliesOf<Endpoints[Id]>[Status]>;
}[keyof RepliesOf<Endpoints[Id]>];

type EventsOf<E extends EndpointDefinition> = E['replies'] extends {
  readonly 200: { readonly events: infer Types extends EventTypes };
}
  ? Types
  : never;

/** The endpoints whose answer goes on: they send events as they happen. */
export type StreamId = {
  [Id in EndpointId]: [EventsOf<Endpoints[Id]>] extends [never] ? never : Id;
}[EndpointId];

/** The endpoints that answer at once. */
export type CallId = Exclude<EndpointId, StreamId>;

/** An event of an endpoint whose answer goes on, told apart by its name, `event`. */
export type EventOf<Id extends StreamId> = EventOfTypes<EventsOf<Endpoints[Id]>>;

type Given<E, Name extends 'params' | 'query' | 'headers'> = E extends {
  readonly [K in Name]: infer S extends z.ZodObject;
}
  ? Name extends 'params'
    ? { readonly params: z.output<S> }
    : { readonly [K in Name]?: Partial<z.output<S>> }
  : None;

type GivenBody<E> = E extends { readonly body: infer B extends z.ZodType }
  ? { readonly body: z.input<B> }
  : None;

type CallOfEndpoint<E> = Given<E, 'params'> & Given<E, 'query'> & Given<E, 'headers'> & GivenBody<E>;

/**
 * One per endpoint, so that the union of all calls is as large as the table: of unions for each part it would be their product. `as Id` keeps
 * the compiler from putting an id it does not know into the type of a call, which would be that product again.
 */
type Calls = { readonly [Id in EndpointId as Id]: CallOfEndpoint<Endpoints[Id]> };

/** A request as a client gives it: parameters and body as documented, query and headers where wanted, as values instead of strings. */
export type CallOf<Id extends EndpointId> = Calls[Id];
