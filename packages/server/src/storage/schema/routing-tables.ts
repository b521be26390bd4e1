/**
 * A row that holds from one revision of the account's routing until another: `from_revision` included, `to_revision` excluded, null
 * while it is current. What held at revision n: `from_revision <= n and (to_revision is null or to_revision > n)`.
 */
type Temporal = {
  account_id: string;
  from_revision: number;
  to_revision: number | null;
  /** JSON object. */
  document: string;
};

/** What routing depends on, and its history. */
export type RoutingTables = {
  policies: Temporal & {
    policy_id: string;
    /** Order: ascending, gaps allowed. */
    position: number;
  };
  /** Custom attributes; `name` is without `custom.`. */
  custom_attributes: Temporal & { name: string };
  calendars: Temporal & { name: string };
  functions: Temporal & {
    name: string;
    /** That of the document, for those that have one. */
    schedule: string | null;
  };
  /** One row per change of anything above, or of the fallback actions. Revision 0 has no row. */
  policy_revisions: {
    account_id: string;
    revision: number;
    at: number;
    /** JSON object: kind, id and name of who did it. */
    actor: string;
    summary: string;
    /** JSON list: what was created, updated, deleted. */
    changes: string;
    /** JSON list: the fallback actions in force from this revision on. */
    fallback_actions: string;
  };
  skills: { account_id: string; skill_id: string; name: string };
  agents: {
    account_id: string;
    agent_id: string;
    name: string;
    status: string;
    /** JSON list. */
    skill_ids: string;
  };
};
