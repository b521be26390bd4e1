import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createAuditor } from '../../audit/auditor.ts';
import { createMemoryAuditLog } from '../../audit/memory-audit-log.ts';
import { standingClock } from '../../testing/standing-clock.ts';
import { givenSecretKey, missingSecretKey } from './given-secret-key.ts';
import { createMemorySecretStore } from './memory-secret-store.ts';
import { parseSecretKey, type SecretKeySource } from './secret-key.ts';
import { checkSecretKey, readSecret, saveSecret, updateSecret } from './secret-vault.ts';

const clock = standingClock();
const author = { accountId: 'one', actor: { kind: 'user', id: 'ana', name: 'Ana' } } as const;

function someKey(): SecretKeySource {
  const key = parseSecretKey(randomBytes(32).toString('base64'));
  if (key === undefined) throw new Error('it is no key');
  return givenSecretKey(key);
}

function open(key: SecretKeySource) {
  let ids = 0;
  const log = createMemoryAuditLog();
  const audit = createAuditor(clock, () => `entry-${ids++}`);
  return { secrets: createMemorySecretStore(log), key, audit, clock, log };
}

test('a secret is kept encrypted, and read as it was', async () => {
  const parts = open(someKey());
  await saveSecret(parts, author, { name: 'token', value: 'hush' });
  expect(JSON.stringify(await parts.secrets.find('one', 'token'))).not.toContain('hush');
  expect(await readSecret(parts, 'one', 'token')).toBe('hush');
  expect(await readSecret(parts, 'one', 'other')).toBeUndefined();
  expect(await readSecret(parts, 'two', 'token')).toBeUndefined();
});

test('the audit log says whether it was new, and nothing of its value', async () => {
  const parts = open(someKey());
  await saveSecret(parts, author, { name: 'token', value: 'hush' });
  await saveSecret(parts, author, { name: 'token', value: 'hush 2' });
  const entries = await parts.log.list({ accountId: 'one', limit: 10 });
  expect(entries.map(({ action }) => action).sort()).toEqual(['secret.changed', 'secret.created']);
  expect(JSON.stringify(entries)).not.toContain('hush');
});

test('a secret is updated where it is there; the same value again changes nothing', async () => {
  const parts = open(someKey());
  expect(await updateSecret(parts, author, { name: 'token', value: 'hush' })).toBe(false);
  await saveSecret(parts, author, { name: 'token', value: 'hush' });
  expect(await updateSecret(parts, author, { name: 'token', value: 'hush' })).toBe(true);
  expect(await updateSecret(parts, author, { name: 'token', value: 'hush 2' })).toBe(true);
  expect(await readSecret(parts, 'one', 'token')).toBe('hush 2');
  const entries = await parts.log.list({ accountId: 'one', limit: 10 });
  expect(entries.map(({ action }) => action).sort()).toEqual(['secret.changed', 'secret.created']);
});

test('without a key nothing is kept, and the problem names the variable', async () => {
  const parts = open(missingSecretKey());
  const saving = saveSecret(parts, author, { name: 'token', value: 'hush' });
  await expect(saving).rejects.toMatchObject({
    code: 'SECRETS_UNAVAILABLE',
    detail: expect.stringContaining('ORCHESTRATOR_SECRET_KEY'),
  });
  expect(await parts.secrets.list('one')).toEqual([]);
});

test('without secrets no key is needed', async () => {
  await checkSecretKey(open(missingSecretKey()));
});

test('another key than before is noticed: at the start, when a secret is read, and when another is written', async () => {
  const before = open(someKey());
  await saveSecret(before, author, { name: 'token', value: 'hush' });
  await checkSecretKey(before);
  for (const key of [someKey(), missingSecretKey()]) {
    const after = { ...before, key };
    await expect(checkSecretKey(after)).rejects.toThrow(/another key|ORCHESTRATOR_SECRET_KEY/);
    await expect(readSecret(after, 'one', 'token')).rejects.toThrow(/another key|ORCHESTRATOR_SECRET_KEY/);
    const saving = saveSecret(after, author, { name: 'second', value: 'x' });
    await expect(saving).rejects.toMatchObject({ code: 'SECRETS_UNAVAILABLE' });
  }
  expect(await before.secrets.list('one')).toHaveLength(1);
});
