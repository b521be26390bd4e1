import { describe, expect, it } from 'vitest';
import { type Grant, renewedToken } from './token-source.ts';

/** A clock a test turns, and grants it counts. */
function start(grant: (count: number) => Promise<Grant>) {
  const state = { now: 0, grants: 0 };
  const source = renewedToken(
    () => {
      state.grants += 1;
      return grant(state.grants);
    },
    () => state.now,
  );
  return { state, source };
}

const hourly = async (count: number): Promise<Grant> => ({ token: `token-${count}`, expiresInSeconds: 3600 });

describe('a renewed token', () => {
  it('is kept until its last minute', async () => {
    const { state, source } = start(hourly);
    expect(await source.get()).toBe('token-1');
    state.now = 3_539_999;
    expect(await source.get()).toBe('token-1');
    state.now = 3_540_000;
    expect(await source.get()).toBe('token-2');
  });

  it('serves until it expires where it cannot be renewed', async () => {
    const { state, source } = start((count) =>
      count === 1 ? hourly(count) : Promise.reject(new Error('down')),
    );
    await source.get();
    state.now = 3_599_999;
    expect(await source.get()).toBe('token-1');
    state.now = 3_600_000;
    await expect(source.get()).rejects.toThrow('down');
  });

  it('is granted once for all who wait, and a failure is told to all of them', async () => {
    const { state, source } = start(() => Promise.reject(new Error('down')));
    const results = await Promise.allSettled([source.get(), source.get(), source.get()]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(state.grants).toBe(1);
  });

  it('is not given again once refused, but a newer one is not lost for it', async () => {
    const { source } = start(hourly);
    const first = await source.get();
    source.refuse(first);
    expect(await source.get()).toBe('token-2');
    source.refuse(first);
    expect(await source.get()).toBe('token-2');
  });
});
