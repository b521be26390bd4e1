/** What functions may use, when they are run, and what became of it. The functions themselves are part of the routing. */
export type FunctionTables = {
  secrets: {
    account_id: string;
    name: string;
    /** The value, encrypted: nonce, text and tag. */
    sealed: string;
    /** Which key it was encrypted with. */
    key_id: string;
    changed_at: number;
  };
  /** The hosts an account's functions may call: one row with all of them. */
  allowed_domains: {
    account_id: string;
    /** JSON list. */
    domains: string;
    /** Grows with every change: the ETag. */
    version: number;
  };
  /** Up to when a schedule has been served. Whoever moves it on runs the function. */
  function_schedules: {
    account_id: string;
    function_name: string;
    /** The schedule it is about: another one begins anew. */
    schedule: string;
    /** Every due time until then, this included, has been served or is not to be. */
    served_until: number;
  };
  /** Calls of functions that are worth a look. */
  function_log: {
    account_id: string;
    function_name: string;
    at: number;
    entry_id: string;
    /** JSON object: everything else. */
    entry: string;
  };
  /** When a function was last called, whether it is in the log or not. */
  function_activity: {
    account_id: string;
    function_name: string;
    last_run_at: number;
    last_failed_at: number | null;
  };
};
