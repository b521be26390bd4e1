import type { ChannelDocument } from '@conversation-orchestrator/api';

/** A channel that is a widget in pages. */
export type WebChannel = Extract<ChannelDocument, { readonly kind: 'web' }>;

/** Somebody who looks at a page that may embed a channel. */
export type Guest = { readonly accountId: string; readonly channel: WebChannel };

/** A guest who has begun a conversation. */
export type Visitor = Guest & { readonly conversationId: string };
