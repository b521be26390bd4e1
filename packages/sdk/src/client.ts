import { type Call, createCall, tokensOf } from './call.ts';
import { type ContextCalls, contextCalls } from './context-calls.ts';
import { createEvents, type Events } from './events.ts';
import {
  askNextAction,
  type NextActionAsk,
  type NextActionOptions,
  type NextActionResult,
} from './next-action.ts';
import type { ConnectionOptions } from './options.ts';

/** Where the service is, who calls, and for which account. */
export type ClientOptions = ConnectionOptions & { readonly accountId: string };

/** A client of one account. */
export type Client = ContextCalls & {
  readonly accountId: string;
  /** Calls any endpoint by its id, typed by the endpoint table. */
  readonly call: Call;
  /** Follows an endpoint whose answer goes on, such as `chats.follow`: an async iterator that reconnects. */
  readonly events: Events;
  /** Asks what to do now. Never throws: where there is no answer in time, `fallback` is it. */
  readonly nextAction: (ask: NextActionAsk, options?: NextActionOptions) => Promise<NextActionResult>;
};

/** Makes a client. Nothing is sent until it is used; one client keeps one token for all its calls. */
export function createClient(options: ClientOptions): Client {
  const { accountId } = options;
  const tokens = tokensOf(options);
  const call = createCall(options, tokens);
  return {
    accountId,
    call,
    events: createEvents(options, tokens),
    ...contextCalls(call, accountId),
    nextAction: (ask, asking) => askNextAction(call, accountId, ask, asking),
  };
}
