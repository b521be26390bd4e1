import { expect, test } from 'vitest';
import { MemoryContext } from '../../../bot/src/testing/memory-context.ts';
import { createContextOverlay } from './context-overlay.ts';

const SESSION = { nameSpace: 'orchestrator', sessionId: 'c' };
const OWN = { nameSpace: 'orchestrator' };
const KEPT = { orchestrator: { c: { channel: 'WEB', phoneNumber: '1' } } };

async function overlay() {
  const below = new MemoryContext();
  await below.save(SESSION, { channel: 'WEB', phoneNumber: '1' });
  return { below, over: createContextOverlay(below) };
}

test('what is written is seen together with what was there, and what was there stays as it is', async () => {
  const { below, over } = await overlay();
  await over.save(SESSION, { phoneNumber: '2' });
  expect(await over.read(SESSION)).toEqual({ channel: 'WEB', phoneNumber: '2' });
  await over.remove(SESSION, ['channel']);
  expect(await over.read(SESSION)).toEqual({ phoneNumber: '2' });
  await over.remove(SESSION);
  expect(await over.read(SESSION)).toEqual({});
  expect(below.all()).toEqual(KEPT);
});

test("a namespace's own document is the same with and without the name of its session", async () => {
  const { over } = await overlay();
  await over.save(OWN, { open: true });
  expect(await over.read({ ...OWN, sessionId: '__default__' })).toEqual({ open: true });
});

test('a namespace that is deleted is empty, until it is written to again', async () => {
  const { below, over } = await overlay();
  await over.save(OWN, { open: true });
  await over.deleteNamespace('orchestrator');
  expect([await over.read(OWN), await over.read(SESSION)]).toEqual([{}, {}]);
  await over.save(SESSION, { phoneNumber: '3' });
  expect(await over.read(SESSION)).toEqual({ phoneNumber: '3' });
  expect(below.all()).toEqual(KEPT);
});

test('what would be too much to keep is refused', async () => {
  const { over } = await overlay();
  await expect(over.save(SESSION, { long: 'x'.repeat(800_000) })).rejects.toThrow('document too large');
  const sessions = Array.from({ length: 101 }, (_, at) =>
    over.save({ ...SESSION, sessionId: `${at}` }, { at }),
  );
  const refused = (await Promise.allSettled(sessions)).filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(1);
});
