import type { StructuredDataEntity } from '@conversation-orchestrator/api';
import type { AccountStore } from '../accounts/account-store.ts';
import type { SdeStore } from './sde-store.ts';

/** Where customers' entities are, and whether an account keeps them. */
export type SdeParts = { readonly accounts: Pick<AccountStore, 'find'>; readonly sdes: SdeStore };

/**
 * The entities that are kept of a customer. While the account does not store them there are none: what was kept before is not read,
 * and is there again when storing is turned on again before it expires.
 */
export async function findSdes(
  parts: SdeParts,
  accountId: string,
  customerId: string,
): Promise<readonly StructuredDataEntity[]> {
  return (await storesSdes(parts, accountId)) ? parts.sdes.find(accountId, customerId) : [];
}

/**
 * Saves entities and answers what is kept then. While the account does not store them nothing is, and the answer is empty, not an error:
 * a page or a bot goes on telling what it knows, whatever the account's setting is.
 */
export async function saveSdes(
  parts: SdeParts,
  accountId: string,
  customerId: string,
  entities: readonly StructuredDataEntity[],
): Promise<readonly StructuredDataEntity[]> {
  if (!(await storesSdes(parts, accountId))) return [];
  return parts.sdes.save(accountId, customerId, entities);
}

async function storesSdes({ accounts }: SdeParts, accountId: string): Promise<boolean> {
  return (await accounts.find(accountId))?.settings.sdeStoring ?? false;
}
