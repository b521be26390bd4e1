/** Whether decisions call a function: they do, they do not because it fails again and again, or one may, to see. */
export type BreakerState = 'closed' | 'open' | 'halfOpen';

/** The state of a function's breaker on this node; `closed` where there was no reason yet for another. */
export type BreakerOf = (accountId: string, functionName: string) => BreakerState;
