import type { SigningKey, SigningKeyStore } from './signing-key-store.ts';

/** A signing key in memory, for tests. */
export function createMemorySigningKeyStore(): SigningKeyStore {
  let kept: SigningKey | undefined;
  return {
    find: async () => kept,
    async offer(key) {
      kept ??= key;
      return kept;
    },
    async changeIssuer(id, issuer) {
      if (kept?.id === id) kept = { ...kept, issuer };
    },
  };
}
