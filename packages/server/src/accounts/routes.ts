import { authorOf } from '../audit/auditor.ts';
import type { Handlers } from '../http/handlers.ts';
import { type RegenerateApiKeyOptions, regenerateApiKey } from './regenerate-api-key.ts';
import { changeSettings, readSettings, type SettingsOptions } from './settings.ts';

type AccountEndpoints = 'settings.get' | 'settings.update' | 'apiKey.get' | 'apiKey.regenerate';

/** The routes of an account's settings and its v1 key. */
export function accountRoutes(
  options: SettingsOptions & RegenerateApiKeyOptions,
): Pick<Handlers, AccountEndpoints> {
  return {
    async 'settings.get'({ principal }) {
      return { status: 200, body: await readSettings(options, principal.accountId) };
    },
    async 'settings.update'(request) {
      return { status: 200, body: await changeSettings(options, authorOf(request), request.body) };
    },
    async 'apiKey.get'({ principal }) {
      const key = await options.apiKeys.find(principal.accountId);
      const body = key ? { hint: key.hint, createdAt: new Date(key.createdAt).toISOString() } : {};
      return { status: 200, body };
    },
    async 'apiKey.regenerate'(request) {
      const { apiKey, createdAt } = await regenerateApiKey(options, authorOf(request));
      return {
        status: 201,
        body: { apiKey, createdAt: new Date(createdAt).toISOString() },
        headers: { 'Cache-Control': 'no-store' },
      };
    },
  };
}
