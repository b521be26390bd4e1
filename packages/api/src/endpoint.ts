import type { z } from 'zod';
import type { ProblemCode } from './problems.ts';
import type { Scope } from './scope.ts';

/** The HTTP methods the table uses. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * The gate in front of an endpoint.
 * - `public`: no gate. `examines` says which credentials the handler itself looks at (HTTP Basic of a client, the console's session, or what
 *   the platform of a channel shows).
 * - `apiKey`: the header `maven-api-key` of the account in the path (v1).
 * - `token`: a bearer token, or the console's session, that carries `scope`.
 * - `visitor`: a page of an origin that the web channel in the path allows; unless it `begins`, with the token of a visitor.
 *
 * The account of a request is `params.accountId`, else `body.accountId`; the credentials must belong to it.
 */
export type Access =
  | { readonly kind: 'public'; readonly examines?: 'basic' | 'session' | 'channel' }
  | { readonly kind: 'apiKey' }
  | { readonly kind: 'token'; readonly scope: Scope }
  | { readonly kind: 'visitor'; readonly begins: boolean };

/** The groups of endpoints, in the order the documentation shows them, and what each is for. */
export const TAGS = {
  Authorization: 'Tokens for API clients, and the keys that verify them.',
  'Next actions': 'What a bot asks: what to do with this conversation now.',
  Context: 'Documents of facts that bots and back ends write, and policies read.',
  'Context v1': 'The context service of v1, over the same documents, with the account’s v1 key.',
  Policies:
    'Policies and their order, tried before they count; every change is a revision that can be gone back to.',
  Attributes: 'What an account adds to what policies can read: custom attributes and calendars.',
  Functions:
    'Code and webhooks whose results are attributes, with their secrets and the domains they may call.',
  Directory: 'Skills and agents that conversations are transferred to.',
  Bots: 'Routing bots and the intents they recognise, as documents.',
  Channels: 'The ways by which conversations come to a bot, as documents.',
  Platforms: 'What other platforms call when a bot of this service answers there.',
  Widget: 'What the chat in other pages calls, with the token of its visitor.',
  Chats: 'Conversations held here: what is said, what the bot did, and the desk where agents take over.',
  Conversations: 'What is known of a conversation and its customer, wherever it is held.',
  'Policy logs': 'Every decision with its reasons, and how often each policy matched.',
  Administration: 'Settings, API clients, users, the v1 key and the audit log of an account.',
  Console: 'Signing in to the console and out of it.',
  Operation: 'Health, metrics and the description of this API.',
} as const;

/** One group of endpoints. */
export type Tag = keyof typeof TAGS;

/** A header of a reply. Names are written as documented, and compared without regard to case. */
export type ReplyHeader = { readonly description: string; readonly example?: string };

/** The media type of answers that go on. */
export const EVENT_STREAM = 'text/event-stream';

/** One answer of an endpoint. Without `body` and `events` it has none. */
export type Reply = {
  readonly description: string;
  readonly body?: z.ZodType;
  /** In place of a body: events, by name, that are sent as they happen (`text/event-stream`), each with its data as JSON. */
  readonly events?: Readonly<Record<string, z.ZodType>>;
  /** Media types the body comes in, the default first; left out, `application/json`. */
  readonly contentTypes?: readonly string[];
  readonly headers?: Readonly<Record<string, ReplyHeader>>;
};

/** One endpoint but for its id: everything the server binds, the client types and the documentation shows. */
export type EndpointDefinition = {
  readonly method: Method;
  /** Segments in braces are parameters, percent-decoded: `/v2/x/{accountId}`. */
  readonly path: string;
  readonly tag: Tag;
  /** A few words, as a heading. */
  readonly summary: string;
  readonly description: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  /** Parses the strings of a query; names it does not know are ignored. */
  readonly query?: z.ZodObject;
  /** Header names are lower-case; headers it does not know are ignored. */
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Media types the body may come in; left out, `application/json`. */
  readonly consumes?: readonly string[];
  /** Largest body in bytes; left out, `DEFAULT_BODY_LIMIT`. */
  readonly bodyLimit?: number;
  readonly replies: Readonly<Record<number, Reply>>;
  /** Problems of this endpoint besides those `problemsOf` adds for its access and parts. */
  readonly problems: readonly ProblemCode[];
};

/** One row of the endpoint table. */
export type Endpoint = EndpointDefinition & { readonly id: string };

type Identified<T> = { readonly [Id in keyof T]: T[Id] & { readonly id: Id } };

/** Makes rows of a table of definitions: each gets its key as `id`. Literal types are kept, so that requests and replies can be derived. */
export function defineEndpoints<const T extends Readonly<Record<string, EndpointDefinition>>>(
  definitions: T,
): Identified<T> {
  const rows = Object.entries(definitions).map(([id, definition]) => [id, { ...definition, id }]);
  return Object.fromEntries(rows) as Identified<T>;
}
