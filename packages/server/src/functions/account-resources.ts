/** What calls of an account are made with. */
export type CallResources = {
  /** The plain text of a secret; undefined where there is none. */
  readSecret(accountId: string, name: string): Promise<string | undefined>;
  /** Hosts the account's functions may call. */
  allowedDomains(accountId: string): Promise<readonly string[]>;
};

/** The function that asks: whose it is, and which. */
export type Caller = { readonly accountId: string; readonly functionName: string };

/** What functions of an account may use besides their code. */
export type AccountResources = CallResources & {
  /** Gives a secret that is there another value, and says in the audit log which function did. Answers whether it is there. */
  updateSecret(caller: Caller, secret: { readonly name: string; readonly value: string }): Promise<boolean>;
};
