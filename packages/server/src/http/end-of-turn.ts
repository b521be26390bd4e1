let ending: Promise<void> | undefined;

/**
 * Resolves when everything that has arrived in this turn of the event loop was looked at. Answers are sent then, one right after the
 * other: sending one to a peer that sleeps wakes it, which costs more than making the answer; the next finds it awake.
 */
export function endOfTurn(): Promise<void> {
  ending ??= new Promise((resolve) => {
    setImmediate(() => {
      ending = undefined;
      resolve();
    });
  });
  return ending;
}
