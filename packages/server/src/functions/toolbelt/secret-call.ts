import { z } from 'zod';
import { type HostCall, hostCall } from '../sandbox/create-host.ts';
import type { ToolbeltParts } from './toolbelt-parts.ts';

/** `secret.read`: the text of a secret of the account; null where there is none. */
export function secretCall({ resources }: ToolbeltParts, accountId: string): HostCall {
  return hostCall(
    z.tuple([z.string()]),
    async ([name]) => (await resources.readSecret(accountId, name)) ?? null,
  );
}
