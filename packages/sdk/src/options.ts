/** How the client shows who it is. Without any: only public endpoints, or a cookie the browser sends by itself. */
export type Credentials = {
  /** Id and secret of an API client: tokens are fetched, kept and renewed. Never ship a secret to a browser. */
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** A token from elsewhere, or how to get one; called again where the server refuses the last one. */
  readonly token?: string | (() => string | Promise<string>);
  /** The account's v1 key, for endpoints under `/v1`. */
  readonly apiKey?: string;
  /** The CSRF token of the console's session, sent with every change. */
  readonly csrfToken?: () => string | undefined;
};

/** Where the service is, and how patient the client is. */
export type ConnectionOptions = Credentials & {
  /** Such as `https://orchestrator.example.com`; may have a path. Empty: the origin of the page. */
  readonly baseUrl: string;
  /** Milliseconds a call may take, retries and fetching of a token included; 10,000 where left out. */
  readonly timeoutMs?: number;
  /** How often a call is repeated at most; 2 where left out. */
  readonly retries?: number;
  /** In place of the global `fetch`. */
  readonly fetch?: typeof fetch;
};

/** What one call may have besides the request. */
export type CallOptions = {
  /** Ends the call; it then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** In place of the client's `timeoutMs`. */
  readonly timeoutMs?: number;
};

/** Milliseconds a call may take where nobody says otherwise. */
export const DEFAULT_TIMEOUT_MS = 10_000;
/** How often a call is repeated at most where nobody says otherwise. */
export const DEFAULT_RETRIES = 2;
