/** Bots, what they recognise, the channels that lead to them, and the conversations they hold. */
export type BotTables = {
  bots: {
    account_id: string;
    bot_id: string;
    /** JSON object. */
    document: string;
    /** Grows with every change, also after the bot was deleted and made again: the ETag. */
    version: number;
    updated_at: number;
  };
  channels: {
    account_id: string;
    channel_id: string;
    /** JSON object. */
    document: string;
    /** As that of a bot. */
    version: number;
    updated_at: number;
  };
  /** The intents of an account: one row with all of them. */
  intents: {
    account_id: string;
    /** JSON object. */
    document: string;
    version: number;
  };
  chats: {
    account_id: string;
    conversation_id: string;
    bot_id: string;
    channel: string;
    channel_id: string | null;
    /** How what the bot does gets out: `desk`, `answer` or `outbox`. */
    outlet: string;
    customer_id: string | null;
    session_id: string | null;
    language: string | null;
    /** The clock of its decisions, where it does not go by the real one. */
    decided_for: number | null;
    status: string;
    skill_id: string | null;
    agent_id: string | null;
    started_at: number;
    updated_at: number;
    last_sequence: number;
    /** Of the last event that was ever put down for the bot. */
    last_event: number;
    /** Grows when the bot or an agent has done something: what was worked out for an earlier one does not count. */
    version: number;
    /** The number of the change, of all of the account, by which somebody else had it last. */
    desk_change: number;
    /** JSON object: what the bot remembers. */
    state: string | null;
    /** When the bot wants to be asked again; or at once, while there are events it has not seen. */
    due_at: number | null;
    /** Of an outbox: the last message that was delivered, when the next is to be, and how often that was tried. */
    sent_sequence: number;
    send_at: number | null;
    send_attempts: number;
    expires_at: number;
  };
  /** How far the changes of who has a chat are counted. */
  chat_desks: {
    account_id: string;
    last_change: number;
  };
  chat_messages: {
    account_id: string;
    conversation_id: string;
    sequence: number;
    at: number;
    author: string;
    text: string;
    /** JSON list. */
    options: string | null;
    agent_id: string | null;
    message_id: string | null;
    /** The event it was said about. */
    answers: string | null;
    /** JSON object: what the bot did, where it is more than a text. */
    effect: string | null;
  };
  /** What the bot has not seen yet. */
  chat_events: {
    account_id: string;
    conversation_id: string;
    event: number;
    /** JSON object. */
    content: string;
  };
  /** What the bot did in its last turns. */
  chat_turns: {
    account_id: string;
    conversation_id: string;
    turn: number;
    at: number;
    /** JSON list. */
    trace: string;
  };
};
