import { type SecretKey, SecretKeyError, type SecretKeySource } from './secret-key.ts';

/** The key that the operator has given. */
export function givenSecretKey(key: SecretKey): SecretKeySource {
  return { get: async () => key, getOrMake: async () => key };
}

/** No key: several nodes need the same one, and only the operator can give it to all of them. */
export function missingSecretKey(): SecretKeySource {
  const refuse = async (): Promise<never> => {
    throw new SecretKeyError(
      'set ORCHESTRATOR_SECRET_KEY, to the same 32 random bytes in base64 on every node, and start again',
    );
  };
  return { get: refuse, getOrMake: refuse };
}
