import type { Clock } from '../../clock.ts';
import type { ConversationStore } from '../../conversations/conversation-store.ts';
import type { SdeParts } from '../../conversations/customer-sdes.ts';
import type { OutboundHttp } from '../../outbound/outbound-http.ts';
import type { AccountResources } from '../account-resources.ts';
import type { ContextHandlers } from './context-service/answer-context-request.ts';

/** What the host's side of the toolbelt is made of. */
export type ToolbeltParts = SdeParts & {
  readonly outbound: OutboundHttp;
  readonly resources: AccountResources;
  readonly contextHandlers: ContextHandlers;
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly clock: Clock;
  /** Hears of what should not have happened; the code learns only that a call could not be answered. */
  readonly reportDefect: (error: unknown) => void;
};
