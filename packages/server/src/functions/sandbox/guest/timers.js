const MAX_PENDING = 100;
const LONGEST_MS = 2 ** 31 - 1;

/** Makes `setTimeout` and its kin. `fire` is called by the host when the time of one has come. */
export function createTimers(host, fail) {
  const pending = new Map();
  let last = 0;
  const arm = (id, timer) => {
    pending.set(id, timer);
    host.arm(id, timer.delayMs);
  };
  const start = (callback, delay, values, repeats) => {
    if (typeof callback !== 'function') throw new TypeError('The callback must be a function');
    if (pending.size >= MAX_PENDING) throw new RangeError(`At most ${MAX_PENDING} timers can be pending`);
    const delayMs = Math.min(Math.max(Number(delay) || 0, repeats ? 1 : 0), LONGEST_MS);
    arm(++last, { run: () => callback(...values), delayMs, repeats });
    return last;
  };
  const stop = (id) => {
    if (pending.delete(Number(id))) host.disarm(Number(id));
  };
  return {
    globals: {
      setTimeout: (callback, delay, ...values) => start(callback, delay, values, false),
      setInterval: (callback, delay, ...values) => start(callback, delay, values, true),
      setImmediate: (callback, ...values) => start(callback, 0, values, false),
      clearTimeout: stop,
      clearInterval: stop,
      clearImmediate: stop,
    },
    fire(id) {
      const timer = pending.get(id);
      if (!timer) return;
      pending.delete(id);
      try {
        if (timer.repeats) arm(id, timer);
        timer.run();
      } catch (error) {
        fail(error);
      }
    },
  };
}
