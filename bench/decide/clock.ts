/**
 * Starts a clock and answers what reads it, in ms: wall-clock time, or the processor time this process was given where that is less.
 * So what other processes take from it does not count, and neither do the threads that compile and collect for it in parallel.
 */
export function startClock(): () => number {
  const begin = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return Math.min(performance.now() - begin, (user + system) / 1_000);
  };
}
