/** What can be known of a conversation. Times are epoch milliseconds. */
type Known = {
  readonly startedAt: number;
  readonly lastMessageAt: number;
  readonly currentSkillId: string;
  readonly previousSkillId: string;
  readonly previousAgentId: string;
  readonly consumerId: string;
  readonly groupId: string;
};

/** One of the things that can be known of a conversation. */
export type ConversationField = keyof Known;

/** What is known of a conversation; what is not known is left out. */
export type ConversationRecord = { readonly conversationId: string } & Partial<Known>;

/** What is told about a conversation: what is left out stays as it is, `null` is forgotten. */
export type ConversationChange = { readonly [Field in ConversationField]?: Known[Field] | null };

/**
 * Keeps what is known of conversations for thirteen months after it was last told. Every implementation must fulfil what is said here, and
 * passes `conversation-store.suite.ts`. Accounts never see each other. What has expired is not seen from that millisecond on, swept or not.
 */
export type ConversationStore = {
  /** What is known; undefined where nothing was ever told. One read: decisions wait for it. */
  find(accountId: string, conversationId: string): Promise<ConversationRecord | undefined>;

  /**
   * Merges what is told into what is known, and answers that; an unknown conversation is created. Durable before it resolves. Of changes at
   * the same time all are kept, and where they name the same, the last.
   */
  update(accountId: string, conversationId: string, change: ConversationChange): Promise<ConversationRecord>;

  /** Removes at most this many conversations that have expired; answers how many. */
  sweep(limit: number): Promise<number>;
};
