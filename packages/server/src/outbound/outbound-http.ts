/** A request of a customer's code, or to an address a customer chose: a webhook, a recogniser, the platform of a channel. */
export type OutboundRequest = {
  /** Whose it is: connections are kept for, and shared within, one account only. */
  readonly accountId: string;
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Until the whole answer is there. */
  readonly timeoutMs: number;
  /** Hosts the account may call: a name stands for itself, `*.example.com` for every name below it. */
  readonly allowedDomains: readonly string[];
  /** The longest body accepted as an answer; left out, four megabytes. */
  readonly maxBytes?: number;
};

/** What was answered, whatever its status. Redirects are not followed. */
export type OutboundReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Why there is no reply. `BUSY`: too many requests of the account are under way already. */
export type OutboundErrorCode =
  | 'INVALID_REQUEST'
  | 'BUSY'
  | 'DOMAIN_NOT_ALLOWED'
  | 'FORBIDDEN_ADDRESS'
  | 'TIMEOUT'
  | 'TOO_LARGE'
  | 'UNREACHABLE'
  | 'ABORTED';

/** A request was refused or got no reply. The message may be shown to the author of the request. */
export class OutboundError extends Error {
  override readonly name = 'OutboundError';
  readonly code: OutboundErrorCode;

  constructor(code: OutboundErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * The only way out of the server for anything a customer decides about. Resolves names once, checks every address it connects to, and
 * refuses whatever is not public. Rejects with an `OutboundError`, and nothing else.
 */
export type OutboundHttp = (request: OutboundRequest, signal: AbortSignal) => Promise<OutboundReply>;
