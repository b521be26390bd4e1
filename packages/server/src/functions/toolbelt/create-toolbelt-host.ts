import type { Caller } from '../account-resources.ts';
import { createHost, type HostCall } from '../sandbox/create-host.ts';
import type { SandboxHost } from '../sandbox/sandbox.ts';
import { conversationCall } from './conversation-call.ts';
import { httpCall } from './http-call.ts';
import { lpCall } from './lp-call.ts';
import { sdeCall } from './sde-call.ts';
import { readSecretCall, updateSecretCall } from './secret-call.ts';
import type { ToolbeltParts } from './toolbelt-parts.ts';

/** The calls that the guest's side of the toolbelt makes. */
type ToolbeltCall =
  | 'http.request'
  | 'secret.read'
  | 'secret.update'
  | 'conversation.find'
  | 'sde.add'
  | 'lp.sign';

/** Makes the host's side of `lp-faas-toolbelt`. The host of a function reaches its account, and no other. */
export function createToolbeltHost(parts: ToolbeltParts): (caller: Caller) => SandboxHost {
  return (caller) => {
    const { accountId } = caller;
    const calls: Readonly<Record<ToolbeltCall, HostCall>> = {
      'http.request': httpCall(parts, accountId),
      'secret.read': readSecretCall(parts, caller),
      'secret.update': updateSecretCall(parts, caller),
      'conversation.find': conversationCall(parts, accountId),
      'sde.add': sdeCall(parts, accountId),
      'lp.sign': lpCall(parts, accountId),
    };
    return createHost(calls, parts.reportDefect);
  };
}
