import { createHost, type HostCall } from '../sandbox/create-host.ts';
import type { SandboxHost } from '../sandbox/sandbox.ts';
import { conversationCall } from './conversation-call.ts';
import { httpCall } from './http-call.ts';
import { lpCall } from './lp-call.ts';
import { sdeCall } from './sde-call.ts';
import { secretCall } from './secret-call.ts';
import type { ToolbeltParts } from './toolbelt-parts.ts';

/** The calls that the guest's side of the toolbelt makes. */
type ToolbeltCall = 'http.request' | 'secret.read' | 'conversation.find' | 'sde.add' | 'lp.sign';

/** Makes the host's side of `lp-faas-toolbelt`. The host of an account reaches that account, and no other. */
export function createToolbeltHost(parts: ToolbeltParts): (accountId: string) => SandboxHost {
  return (accountId) => {
    const calls: Readonly<Record<ToolbeltCall, HostCall>> = {
      'http.request': httpCall(parts, accountId),
      'secret.read': secretCall(parts, accountId),
      'conversation.find': conversationCall(parts, accountId),
      'sde.add': sdeCall(parts, accountId),
      'lp.sign': lpCall(parts, accountId),
    };
    return createHost(calls, parts.reportDefect);
  };
}
