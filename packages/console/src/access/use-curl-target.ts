import { useAccountId } from '../data/session.tsx';
import type { CurlTarget } from './curl.ts';

/** The server and account that commands on this page are about. */
export function useCurlTarget(): CurlTarget {
  return { origin: window.location.origin, accountId: useAccountId() };
}
