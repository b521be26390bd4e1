import type { DecisionLog } from './decision-log.ts';

/** How long somebody who looks waits for what was decided just before. */
const PATIENCE_MS = 1_000;

/**
 * Waits until what this node has decided can be read, so that who asks for a next action and then for its entry finds it. While the store
 * is in trouble it does not wait long: what can be read then is what there is.
 */
export async function settleLog(log: Pick<DecisionLog, 'flush'>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([log.flush(), late]);
  clearTimeout(timer);
}
