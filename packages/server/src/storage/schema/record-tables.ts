/** What is recorded of conversations, customers, decisions and changes. */
export type RecordTables = {
  conversations: {
    account_id: string;
    conversation_id: string;
    started_at: number | null;
    last_message_at: number | null;
    current_skill_id: string | null;
    previous_skill_id: string | null;
    previous_agent_id: string | null;
    consumer_id: string | null;
    group_id: string | null;
    expires_at: number;
  };
  /** Structured data entities of a customer. */
  customer_sdes: {
    account_id: string;
    customer_id: string;
    /** JSON list, at most one entity of a type. */
    sdes: string;
    expires_at: number;
  };
  /** The decision log. */
  decisions: {
    account_id: string;
    /** The `nextActionId`. */
    decision_id: string;
    at: number;
    conversation_id: string | null;
    customer_id: string | null;
    session_id: string | null;
    revision: number;
    outcome: string;
    /** The winner. */
    policy_id: string | null;
    took_micros: number;
    /** JSON object: the facts that were given, the actions, and whatever else a replay needs. */
    record: string;
  };
  /** How often decisions ended how, per hour. `policy_id` is the winner, or empty. */
  policy_usage: {
    account_id: string;
    /** Where the UTC hour begins. */
    hour: number;
    outcome: string;
    policy_id: string;
    count: number;
  };
  audit_log: {
    account_id: string;
    entry_id: string;
    at: number;
    actor_kind: string;
    actor_id: string;
    actor_name: string;
    action: string;
    target: string;
    /** JSON object. Never holds a secret. */
    detail: string | null;
    request_id: string | null;
  };
};
