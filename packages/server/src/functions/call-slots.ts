/** How many calls may be under way at once. */
export type SlotLimits = { readonly most: number; readonly mostPerAccount: number };

/** Places for calls that are under way. */
export type CallSlots = {
  /** How many are free, whoever may have them. */
  readonly free: number;
  /** Takes a place for an account: answers what gives it back, once; undefined where there is none. */
  take(accountId: string): (() => void) | undefined;
};

/** Makes places for calls: so many in all, so that the server bears it, and so many per account, so that none takes those of all. */
export function createCallSlots({ most, mostPerAccount }: SlotLimits): CallSlots {
  const taken = new Map<string, number>();
  let total = 0;
  return {
    get free() {
      return most - total;
    },
    take(accountId) {
      const own = taken.get(accountId) ?? 0;
      if (total >= most || own >= mostPerAccount) return undefined;
      taken.set(accountId, own + 1);
      total += 1;
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        total -= 1;
        const left = (taken.get(accountId) ?? 1) - 1;
        if (left === 0) taken.delete(accountId);
        else taken.set(accountId, left);
      };
    },
  };
}
