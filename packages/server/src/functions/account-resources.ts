/** What functions of an account may use besides their code. */
export type AccountResources = {
  /** The plain text of a secret; undefined where there is none. */
  readSecret(accountId: string, name: string): Promise<string | undefined>;
  /** Hosts the account's functions may call. */
  allowedDomains(accountId: string): Promise<readonly string[]>;
};
