import { ENDPOINTS, Problem } from '@conversation-orchestrator/api';
import { z } from 'zod';
import type { Caller } from '../account-resources.ts';
import { CallRefused, type HostCall, hostCall } from '../sandbox/create-host.ts';
import type { ToolbeltParts } from './toolbelt-parts.ts';

/** `secret.read`: the text of a secret of the account; null where there is none. */
export function readSecretCall({ resources }: ToolbeltParts, { accountId }: Caller): HostCall {
  return hostCall(
    z.tuple([z.string()]),
    async ([name]) => (await resources.readSecret(accountId, name)) ?? null,
  );
}

/** `secret.update`: gives a secret of the account another text; whether there is one. */
export function updateSecretCall({ resources }: ToolbeltParts, caller: Caller): HostCall {
  const { value } = ENDPOINTS['secrets.save'].body.shape;
  return hostCall(z.tuple([z.string(), value]), async ([name, text]) => {
    try {
      return await resources.updateSecret(caller, { name, value: text });
    } catch (error) {
      if (error instanceof Problem) throw new CallRefused(error.detail);
      throw error;
    }
  });
}
