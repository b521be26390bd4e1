/** Accounts, and who may act for them. No secret is kept: of generated ones a SHA-256, of passwords an Argon2 hash. */
export type AccessTables = {
  /** A tenant. `revision` counts the changes of its routing; a change locks this row. */
  accounts: {
    id: string;
    name: string;
    created_at: number;
    revision: number;
    /** JSON object: the settings that differ from their defaults, those of routing excepted. */
    settings: string;
  };
  /** The v1 key of an account: at most one. */
  api_keys: {
    account_id: string;
    key_hash: string;
    /** Its last four characters. */
    hint: string;
    created_at: number;
  };
  /** API clients. Their ids are unique among all accounts, because a login names no account. */
  clients: {
    client_id: string;
    account_id: string;
    name: string;
    secret_hash: string;
    /** JSON list, or null for every scope. */
    scopes: string | null;
    created_at: number;
    last_used_at: number | null;
  };
  /** People. An e-mail address may belong to several accounts, without either knowing. */
  users: {
    id: string;
    account_id: string;
    /** In lower case. */
    email: string;
    name: string;
    password_hash: string;
    role: string;
    created_at: number;
    last_sign_in_at: number | null;
  };
  /** People signed in to the console. */
  console_sessions: {
    /** SHA-256 of the session's id, which only the cookie holds. */
    id_hash: string;
    user_id: string | null;
    /** JSON object. */
    data: string;
    created_at: number;
    expires_at: number;
  };
  /** Keys that sign tokens: the newest signs, those not yet expired verify. */
  signing_keys: {
    /** The `kid`. */
    id: string;
    algorithm: string;
    /** Who signs with it (the `iss` of its tokens): the same on all nodes, whatever address each listens on. */
    issuer: string;
    /** JSON Web Key. */
    private_key: string;
    /** JSON Web Key. */
    public_key: string;
    created_at: number;
    expires_at: number | null;
  };
};
