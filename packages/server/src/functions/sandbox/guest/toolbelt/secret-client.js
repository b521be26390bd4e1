import { withCallback } from './with-callback.js';

const READ_ONLY = 'Secrets are changed in the console or through the API, not by functions';

/** Makes a `SecretClient`. `isOpen` says whether a secret that is JSON is read as the object it spells. */
export function createSecretClient(calls, isOpen) {
  const refuse = withCallback(async () => {
    throw Object.assign(new Error(READ_ONLY), { name: 'SecretError' });
  });
  return {
    readSecret: withCallback(async (key) => {
      const value = await calls.call('secret.read', [String(key)]);
      if (value === null) {
        const error = new Error(`There is no Secret ${key} for this account`);
        throw Object.assign(error, { name: 'SecretError' });
      }
      return { key, value: isOpen ? opened(value) : value };
    }),
    updateSecret: refuse,
    writeSecret: refuse,
  };
}

/**
 * The reference hands out secrets of its kind JSON as objects, and others as texts. Here all are texts: one that spells an object is handed
 * out as that object, which still reads as its text where a text is wanted.
 */
function opened(text) {
  if (!text.startsWith('{')) return text;
  try {
    return Object.defineProperty(JSON.parse(text), 'toString', { value: () => text });
  } catch {
    return text;
  }
}
