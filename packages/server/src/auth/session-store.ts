/** A person signed in to the console. */
export type ConsoleSession = {
  /** SHA-256 of the id, which only the cookie holds. */
  readonly idHash: string;
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly expiresAt: number;
};

/** Keeps the console's sessions. What is removed or has expired is nowhere any more, on this node at once. */
export type SessionStore = {
  /** The session, unless it has expired by `now`. */
  find(idHash: string, now: number): Promise<ConsoleSession | undefined>;

  /** Adds a session, and forgets those that expired before it began. */
  add(session: ConsoleSession): Promise<void>;

  /** Lets a session live until another time. */
  extend(idHash: string, expiresAt: number): Promise<void>;

  /** Ends a session. Ending none succeeds. */
  remove(idHash: string): Promise<void>;
};
