import type { SessionStore } from '../auth/session-store.ts';
import type { AccountStore } from './account-store.ts';
import type { ApiKeyStore } from './api-key-store.ts';
import type { ClientStore } from './client-store.ts';
import type { UserStore } from './user-store.ts';

/** Where accounts are kept, and who may act for them. */
export type AccessStores = {
  readonly accounts: AccountStore;
  readonly apiKeys: ApiKeyStore;
  readonly clients: ClientStore;
  readonly users: UserStore;
  readonly sessions: SessionStore;
};
