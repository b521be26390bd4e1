import { hash, verify } from '@node-rs/argon2';

// OWASP Password Storage Cheat Sheet: Argon2id, which is this library's default algorithm, with 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash no password has: verifying against it costs what verifying against a real one costs. */
const NOBODY = hash('', COST);

/** Hashes the password of a person, slowly, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/**
 * Tells whether a password is the one with this hash. Without a hash the answer is no, and comes as late as any other, so that its time
 * does not tell whether a user exists.
 */
export async function verifyPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await NOBODY), password);
  return matches && passwordHash !== undefined;
}
