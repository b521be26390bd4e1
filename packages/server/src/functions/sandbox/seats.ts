/** A bounded number of places, and a bounded queue before them. */
export type Seats = {
  /** Takes a place, now or when one is free; undefined where the queue is full or `signal` is aborted first. */
  take(signal: AbortSignal): Promise<Seat | undefined>;
};

/** A place that was taken. */
export type Seat = { free(): void };

type Waiting = (seat: Seat | undefined) => void;

/** Makes places, all of them free. Who waits longest sits first. */
export function createSeats(places: number, mostWaiting: number): Seats {
  let taken = 0;
  const queue = new Set<Waiting>();
  const seat = (): Seat => {
    let isFree = false;
    return {
      free() {
        if (isFree) return;
        isFree = true;
        const [next] = queue;
        if (next) next(seat());
        else taken--;
      },
    };
  };
  const wait = (signal: AbortSignal) =>
    new Promise<Seat | undefined>((resolve) => {
      const leave = () => admit(undefined);
      const admit: Waiting = (given) => {
        queue.delete(admit);
        signal.removeEventListener('abort', leave);
        resolve(given);
      };
      queue.add(admit);
      signal.addEventListener('abort', leave);
    });
  return {
    async take(signal) {
      if (signal.aborted) return undefined;
      if (taken < places) {
        taken++;
        return seat();
      }
      return queue.size < mostWaiting ? wait(signal) : undefined;
    },
  };
}
