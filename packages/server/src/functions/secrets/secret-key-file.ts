import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../../storage/sqlite/sqlite-file.ts';
import {
  KEY_BYTES,
  parseSecretKey,
  type SecretKey,
  SecretKeyError,
  type SecretKeySource,
} from './secret-key.ts';

/** A key in a file that only its owner can read, made when the first secret is written. */
export function secretKeyFile(path: string): SecretKeySource {
  let known: SecretKey | undefined;
  const read = async (): Promise<SecretKey | undefined> => {
    known ??= await readKey(path);
    return known;
  };
  return {
    async get() {
      const key = await read();
      if (key !== undefined) return key;
      throw new SecretKeyError(
        `the key file ${path} is missing: put it back, or set ORCHESTRATOR_SECRET_KEY to what it held`,
      );
    },
    async getOrMake() {
      const key = (await read()) ?? (await makeKey(path).then(read));
      if (key !== undefined) return key;
      throw new SecretKeyError(`the key file ${path} vanished while it was made`);
    },
  };
}

async function readKey(path: string): Promise<SecretKey | undefined> {
  const written = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new SecretKeyError(`the key file ${path} cannot be read: ${codeOf(cause)}`, { cause });
  });
  if (written === undefined) return undefined;
  const key = parseSecretKey(written);
  if (key === undefined) throw new SecretKeyError(`${path} holds no key: it must be 32 bytes in base64`);
  return key;
}

/** The file comes into being whole or not at all, and is on disk before anything is encrypted with what it holds. One that is there stays. */
async function makeKey(path: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.new`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeDurably(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
    await publish(draft, path);
    await syncFolder(dirname(path));
  } catch (cause) {
    throw new SecretKeyError(`the key file ${path} cannot be made: ${codeOf(cause)}`, { cause });
  }
}

async function publish(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    // Not every file system has links.
    if (codeOf(error) !== 'EEXIST') await rename(draft, path);
  }
  await rm(draft, { force: true });
}

async function writeDurably(path: string, content: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : error;
}
