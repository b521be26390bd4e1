/** The context service. */
export type ContextTables = {
  /** Namespaces that exist. Documents hang on `id`, so that deleting a namespace is one row whatever it holds. */
  context_namespaces: {
    id: string;
    account_id: string;
    name: string;
    ttl_seconds: number | null;
    created_at: number;
  };
  /** Namespaces that do not exist any more, and whose documents are still to be swept. */
  deleted_namespaces: { namespace_id: string };
  /** Times to live of sessions, where v1 has set one. They hold until they are swept. */
  context_sessions: {
    namespace_id: string;
    session_id: string;
    ttl_seconds: number;
    sweep_after: number;
  };
  /** One document per namespace and session. Whether something in it has expired is decided when it is read. */
  context_documents: {
    namespace_id: string;
    session_id: string;
    /** JSON object: name → value, those that have expired since the last write included. */
    properties: string;
    /** JSON object: name → epoch milliseconds, for those that expire before the document does; null where none does. */
    earlier_expiries: string | null;
    /** When the first property expires: until then no expiry needs a look. */
    next_expiry_at: number;
    expires_at: number;
    /** The first full hour after `expires_at`. Indexed, and seldom different: most writes leave the index alone. */
    sweep_after: number;
    /** 1 where a write has set the life of the whole document. */
    fixed_life: number;
    /** Grows with every write, also over a deletion: the ETag. */
    version: number;
  };
};
