import { createHmac } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { isSecret } from '../shown-secret.ts';

/** What is signed, and how. */
export type Signed = {
  readonly signature: string | undefined;
  /** Seconds since 1970. */
  readonly timestamp: string | undefined;
  readonly bytes: Buffer;
};

const MOST_AGE_MS = 5 * 60_000;

/**
 * Tells whether Chatwoot signed these bytes with the secret, a short while ago: `sha256=` and the HMAC-SHA256 of timestamp, dot and body, in
 * hexadecimal (Chatwoot's documentation, "Webhooks", and `lib/webhooks/trigger.rb`).
 */
export function isSigned(
  { bytes, signature, timestamp }: Signed,
  secret: string | undefined,
  clock: Clock,
): boolean {
  if (secret === undefined || timestamp === undefined || !isRecent(timestamp, clock)) return false;
  const hmac = createHmac('sha256', secret).update(`${timestamp}.`).update(bytes).digest('hex');
  return isSecret(signature, `sha256=${hmac}`);
}

function isRecent(timestamp: string, clock: Clock): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(clock.now() - Number(timestamp) * 1_000) <= MOST_AGE_MS;
}
