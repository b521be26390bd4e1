import type { EndpointId, Endpoints, ReplyOf, RequestOf } from '@conversation-orchestrator/api';
import type { Principal } from '../auth/principal.ts';
import type { Guest, Visitor } from '../channels/web/visitor.ts';

/** The other end of the connection. */
export type Peer = {
  /** IP address; behind a trusted proxy, the one the proxy names. */
  readonly address: string;
  /** Whether the client speaks HTTPS, to us or to a trusted proxy. */
  readonly secure: boolean;
  /** What the cookie of the console's session holds; nobody has checked it. */
  readonly sessionId?: string;
};

/** The principal of an endpoint: there is one wherever the endpoint has a gate. */
type PrincipalOf<Id extends EndpointId> = Endpoints[Id]['access'] extends {
  readonly kind: 'public' | 'visitor';
}
  ? undefined
  : Principal;

/** The visitor of a page, where only such may ask: with a conversation, unless it is begun. */
type VisitorOf<Id extends EndpointId> = Endpoints[Id]['access'] extends { readonly kind: 'visitor' }
  ? Endpoints[Id]['access'] extends { readonly begins: true }
    ? Guest
    : Visitor
  : undefined;

/** A request that has passed every gate of its endpoint: authenticated, in scope, of the right account, all parts parsed. */
export type Request<Id extends EndpointId> = RequestOf<Id> & {
  readonly principal: PrincipalOf<Id>;
  readonly visitor: VisitorOf<Id>;
  readonly requestId: string;
  readonly peer: Peer;
  /** The body as it came, for who signs it; empty where there is none. */
  readonly bytes: Buffer;
};

/** An answer. `contentType` chooses one of the reply's media types; left out, its first. */
export type Answer<Id extends EndpointId> = ReplyOf<Id> & { readonly contentType?: string };

/** Serves one endpoint. Refusals are thrown as `Problem`. */
export type Handler<Id extends EndpointId> = (request: Request<Id>) => Promise<Answer<Id>>;

/** One handler per endpoint: a feature's routes are a `Pick` of it, and the composition root proves that none is missing. */
export type Handlers = { readonly [Id in EndpointId]: Handler<Id> };
