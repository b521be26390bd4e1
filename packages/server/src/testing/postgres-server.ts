/** A running PostgreSQL for tests, with nothing in it. */
export type PostgresServer = {
  /** The URL of one of its databases, whether it exists or not. */
  url(database: string): string;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
};
