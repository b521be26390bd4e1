import { ErrorCodes } from './error-codes.js';
import { SecretError } from './secret-error.js';
import { withCallback } from './with-callback.js';

const MOST_CHARACTERS = 10_000;

/** Makes a `SecretClient`. `isOpen` says whether a secret that is JSON is read as the object it spells. */
export function createSecretClient(calls, isOpen) {
  const updateSecret = withCallback((entry) => update(calls, entry ?? {}));
  return {
    readSecret: withCallback(async (key) => {
      const value = await calls.call('secret.read', [String(key)]);
      if (value === null) throw missing(key);
      return { key, value: isOpen ? opened(value) : value };
    }),
    updateSecret,
    // The newer platform's documentation has it under both names.
    writeSecret: updateSecret,
  };
}

async function update(calls, { key, value }) {
  const text = written(value);
  if (text === undefined || text === '' || text.length > MOST_CHARACTERS) {
    const message = `The value of a Secret is a text of at most ${MOST_CHARACTERS} characters, or what JSON can spell`;
    throw new SecretError(ErrorCodes.Secret.Invalid, message);
  }
  const isThere = await calls.call('secret.update', [String(key), text]).catch((error) => {
    throw new SecretError(ErrorCodes.Secret.Failure, `Updating Secret ${key} failed: ${error.message}`);
  });
  if (!isThere) throw missing(key);
  return { key, value };
}

function missing(key) {
  return new SecretError(ErrorCodes.Secret.NotFound, `There is no Secret ${key} for this account`);
}

/** Numbers and objects are kept as JSON, which `opened` reads again. */
function written(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
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
