import type { Actor } from '../audit/actor.ts';
import type { AccountResources } from './account-resources.ts';
import type { AllowedDomainStore } from './allowed-domains/allowed-domain-store.ts';
import { readSecret, updateSecret, type VaultParts } from './secrets/secret-vault.ts';

export type ResourceParts = VaultParts & {
  readonly allowedDomains: AllowedDomainStore;
  /** Told of secrets that cannot be read: the operator must know, while the function only fails. */
  readonly onUnreadable: (error: unknown) => void;
};

/** What functions of an account may use, from the stores: what is changed holds for the next call. */
export function createAccountResources(parts: ResourceParts): AccountResources {
  const { allowedDomains, onUnreadable } = parts;
  const reported = (error: unknown): never => {
    onUnreadable(error);
    throw error;
  };
  return {
    readSecret: (accountId, name) => readSecret(parts, accountId, name).catch(reported),
    updateSecret: ({ accountId, functionName }, secret) =>
      updateSecret(parts, { accountId, actor: actorOf(functionName) }, secret).catch(reported),
    allowedDomains: async (accountId) => (await allowedDomains.get(accountId)).domains,
  };
}

function actorOf(functionName: string): Actor {
  return { kind: 'function', id: functionName, name: functionName };
}
