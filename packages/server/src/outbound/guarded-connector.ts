import { isIP, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressGuard } from './address-guard.ts';
import { OutboundError } from './outbound-http.ts';
import type { ResolveHost } from './resolve-host.ts';

/** Opens a connection, encrypted where the protocol is https, to the address it is given in place of a host name. */
export type Dial = buildConnector.connector;

export type ConnectorParts = {
  readonly guard: AddressGuard;
  readonly resolve: ResolveHost;
  readonly dial: Dial;
};

type Destination = buildConnector.Options;

const MOST_ATTEMPTS = 3;
const ATTEMPT_MS = 2_000;
const MOST_SESSIONS = 10;

/** Makes what really opens connections. Certificates are checked whatever the environment says. */
export function createDial(): Dial {
  return buildConnector({
    timeout: ATTEMPT_MS,
    maxCachedSessions: MOST_SESSIONS,
    rejectUnauthorized: true,
    autoSelectFamily: false,
  });
}

/**
 * Makes a connector that resolves a name once, refuses it when any of its addresses may not be called, and connects to an address it has
 * checked: what the name means a moment later does not matter. The certificate is still that of the name.
 */
export function createGuardedConnector(parts: ConnectorParts): buildConnector.connector {
  return (destination, callback) => {
    open(parts, destination).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error as Error, null),
    );
  };
}

async function open({ dial, guard, resolve }: ConnectorParts, destination: Destination): Promise<Socket> {
  const { hostname, protocol } = destination;
  const isLiteral = isIP(hostname) !== 0;
  const addresses = isLiteral ? [hostname] : await resolve(hostname);
  const kinds = addresses.map(guard);
  if (kinds.includes('forbidden')) {
    throw new OutboundError('FORBIDDEN_ADDRESS', `${hostname} is not at a public address`);
  }
  if (protocol !== 'https:' && kinds.includes('public')) {
    throw new OutboundError('INVALID_REQUEST', 'the URL must be an https URL');
  }
  return dialFirst(
    dial,
    addresses.slice(0, MOST_ATTEMPTS).map((address) => ({
      ...destination,
      host: address,
      hostname: address,
      // A server name is never an address (RFC 6066 §3).
      ...(!isLiteral && { servername: hostname }),
    })),
  );
}

async function dialFirst(dial: Dial, destinations: readonly Destination[]): Promise<Socket> {
  let failure: unknown = new Error('there is no address');
  for (const destination of destinations) {
    try {
      return await dialOne(dial, destination);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function dialOne(dial: Dial, destination: Destination): Promise<Socket> {
  return new Promise((resolve, reject) => {
    dial(destination, (...[error, socket]: buildConnector.CallbackArgs) => {
      if (error === null) resolve(socket);
      else reject(error);
    });
  });
}
