/** Somebody who may sign in to the console. */
export type Person = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: 'viewer' | 'editor' | 'admin';
};

export const ADMIN: Person = {
  name: 'Ana',
  email: 'ana@example.com',
  password: 'correct horse battery staple',
  role: 'admin',
};

export const EDITOR: Person = {
  name: 'Eddie',
  email: 'eddie@example.com',
  password: 'a passphrase of an editor',
  role: 'editor',
};

export const VIEWER: Person = {
  name: 'Vera',
  email: 'vera@example.com',
  password: 'another long passphrase',
  role: 'viewer',
};

/** The same e-mail and password are right in two accounts. */
export const IN_TWO_ACCOUNTS: Person = {
  name: 'Tom',
  email: 'tom@example.com',
  password: 'one passphrase, two accounts',
  role: 'admin',
};
