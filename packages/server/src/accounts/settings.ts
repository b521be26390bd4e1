import { Problem } from '@conversation-orchestrator/api';
import { type Action, checkPolicy } from '@conversation-orchestrator/engine';
import { catalogueOf } from '../attributes/attribute-catalogue.ts';
import type { Auditor, Author } from '../audit/auditor.ts';
import { draftOf, type Routing, type RoutingDraft } from '../policies/routing.ts';
import type { RoutingStore } from '../policies/routing-store.ts';
import type { AccountSettings, AccountStore } from './account-store.ts';

export type SettingsOptions = {
  readonly accounts: AccountStore;
  /** Keeps the fallback actions: they are part of the routing, and change with a revision. */
  readonly routing: Pick<RoutingStore, 'load' | 'change'>;
  readonly audit: Auditor;
};

/** All settings of an account. */
export type Settings = AccountSettings & { readonly fallbackActions: readonly Action[] };

/** Reads the settings of an account. Throws `NOT_FOUND` without the account. */
export async function readSettings(
  { accounts, routing }: Pick<SettingsOptions, 'accounts' | 'routing'>,
  accountId: string,
): Promise<Settings> {
  const account = await accounts.find(accountId);
  if (!account) throw new Problem('NOT_FOUND', `There is no account ${accountId}.`);
  const { fallbackActions } = await routing.load(accountId);
  return { ...account.settings, fallbackActions };
}

/** Changes the settings that are given. Throws `INVALID_POLICY` for fallback actions that cannot work, and then changes nothing. */
export async function changeSettings(
  { accounts, routing, audit }: SettingsOptions,
  author: Author,
  { fallbackActions, ...own }: Partial<Settings>,
): Promise<Settings> {
  if (fallbackActions) await routing.change(author, (current) => withFallback(current, fallbackActions));
  if (Object.keys(own).length > 0) {
    const { accountId } = author;
    const entry = audit(author, { action: 'settings.updated', target: accountId, detail: { ...own } });
    await accounts.changeSettings(accountId, own, entry);
  }
  return readSettings({ accounts, routing }, author.accountId);
}

/** The routing with other fallback actions, which are checked as those of a policy are. */
function withFallback(current: Routing, fallbackActions: readonly Action[]): RoutingDraft {
  const asPolicy = { id: 'fallback', name: 'Fallback', enabled: true, actions: fallbackActions };
  const issues = fallbackActions.length > 0 ? checkPolicy(asPolicy, catalogueOf(current)) : [];
  const errors = issues
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => ({ path: path.replace(/^actions/, 'fallbackActions'), message }));
  if (errors.length > 0) throw new Problem('INVALID_POLICY', errors[0]?.message, { errors });
  return { ...draftOf(current), fallbackActions };
}
