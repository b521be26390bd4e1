/** What both kinds of functions have. */
type Common = {
  readonly name: string;
  readonly description?: string;
  /** How long a call may take, in milliseconds; less where a decision waits for it. */
  readonly timeoutMs?: number;
  /** When it is run without being asked: a cron expression of five fields, in UTC. */
  readonly schedule?: string;
};

/** A function that is code, run in the sandbox. */
export type JavaScriptFunction = Common & { readonly kind: 'javascript'; readonly code: string };

/** A function that is an endpoint of the customer: `POST {payload}` answers the result as JSON. */
export type WebhookFunction = Common & {
  readonly kind: 'webhook';
  readonly url: string;
  /** Sent with every call; `{{secrets.name}}` in a value is a secret of the account. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** A function of an account, as it is kept. */
export type CustomerFunction = JavaScriptFunction | WebhookFunction;

/** A function without its name. */
export type UnnamedFunction = Omit<JavaScriptFunction, 'name'> | Omit<WebhookFunction, 'name'>;
