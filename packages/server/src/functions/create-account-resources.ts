import type { AccountResources } from './account-resources.ts';
import type { AllowedDomainStore } from './allowed-domains/allowed-domain-store.ts';
import { readSecret, type VaultParts } from './secrets/secret-vault.ts';

export type ResourceParts = Pick<VaultParts, 'key' | 'secrets'> & {
  readonly allowedDomains: AllowedDomainStore;
  /** Told of secrets that cannot be read: the operator must know, while the function only fails. */
  readonly onUnreadable: (error: unknown) => void;
};

/** What functions of an account may use, from the stores: what is changed holds for the next call. */
export function createAccountResources(parts: ResourceParts): AccountResources {
  const { allowedDomains, onUnreadable } = parts;
  return {
    async readSecret(accountId, name) {
      try {
        return await readSecret(parts, accountId, name);
      } catch (error) {
        onUnreadable(error);
        throw error;
      }
    },
    allowedDomains: async (accountId) => (await allowedDomains.get(accountId)).domains,
  };
}
