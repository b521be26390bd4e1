import { createAccountAgents } from './account-agents.ts';
import { createAddressGuard } from './address-guard.ts';
import { createDial, type Dial } from './guarded-connector.ts';
import {
  OutboundError,
  type OutboundHttp,
  type OutboundReply,
  type OutboundRequest,
} from './outbound-http.ts';
import { readReply } from './read-reply.ts';
import { readTarget } from './read-target.ts';
import { requestHeaders } from './request-headers.ts';
import { type ResolveHost, resolveByDns, resolveBySystem } from './resolve-host.ts';
import { withinTime } from './within-time.ts';

export type OutboundOptions = {
  /** Networks or addresses that are not public and may be called all the same, also without encryption. */
  readonly allowedPrivateNetworks?: readonly string[];
  readonly resolve?: ResolveHost;
  /** Called once per account. */
  readonly createDial?: () => Dial;
};

/** The way out, and how to close it. */
export type Outbound = { readonly send: OutboundHttp; close(): Promise<void> };

const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'] as const;

type Method = (typeof METHODS)[number];

const MOST_BODY_BYTES = 4 * 1024 * 1024;
const MOST_UNDER_WAY = 64;

/** Makes the way out of the server. Proxies that the environment names are not used: they would look up names themselves. */
export function createOutboundHttp(options: OutboundOptions = {}): Outbound {
  const { allowedPrivateNetworks = [] } = options;
  const guard = createAddressGuard(allowedPrivateNetworks);
  const resolve = options.resolve ?? (allowedPrivateNetworks.length > 0 ? resolveBySystem : resolveByDns);
  const agents = createAccountAgents(() => ({ guard, resolve, dial: (options.createDial ?? createDial)() }));
  const underWay = new Map<string, number>();

  const count = (accountId: string, change: 1 | -1) => {
    const now = (underWay.get(accountId) ?? 0) + change;
    if (now > MOST_UNDER_WAY) throw new OutboundError('BUSY', 'too many requests are under way');
    if (now === 0) underWay.delete(accountId);
    else underWay.set(accountId, now);
  };

  async function request(asked: OutboundRequest, signal: AbortSignal): Promise<OutboundReply> {
    const { accountId, maxBytes = MOST_BODY_BYTES } = asked;
    const answer = await agents.agentOf(accountId).request({ ...read(asked), signal });
    return readReply(answer, maxBytes);
  }

  return {
    async send(asked, signal) {
      const { accountId, timeoutMs } = asked;
      count(accountId, 1);
      try {
        // A request that still waits for its connection does not look at its signal.
        return await withinTime({ timeoutMs, signal }, (stop) => request(asked, stop));
      } catch (error) {
        throw asOutboundError(error);
      } finally {
        count(accountId, -1);
      }
    },
    close: () => agents.close(),
  };
}

/** The request as it is sent. Throws an `OutboundError` where it may not be. */
function read({ allowedDomains, body, headers, method, url }: OutboundRequest) {
  const { origin, path } = readTarget(url, allowedDomains);
  if (body !== undefined && Buffer.byteLength(body) > MOST_BODY_BYTES) {
    throw new OutboundError('INVALID_REQUEST', `the body has more than ${MOST_BODY_BYTES} bytes`);
  }
  return {
    origin,
    path,
    method: methodOf(method),
    headers: requestHeaders(headers),
    ...(body !== undefined && { body }),
  };
}

function methodOf(written: string): Method {
  const method = METHODS.find((known) => known === written.toUpperCase());
  if (method === undefined)
    throw new OutboundError('INVALID_REQUEST', 'the method is not one that may be used');
  return method;
}

/** Whatever else keeps a request from its answer. Of this server's surroundings the message says no more than the code of the error. */
function asOutboundError(error: unknown): OutboundError {
  if (error instanceof OutboundError) return error;
  const { code } = error as { readonly code?: unknown };
  const named = typeof code === 'string' ? ` (${code})` : '';
  return new OutboundError('UNREACHABLE', `the host could not be reached, or broke off${named}`, {
    cause: error,
  });
}
