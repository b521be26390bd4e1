import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';

const MOST_COUNTED = 0xfff;
/** Where variant and random part of a UUID begin; they are the same in all versions. */
const RANDOM_PART = 19;

/**
 * Makes ids of decisions: UUIDs of version 7 (RFC 9562 §5.7), which sort by time. Those of one millisecond are counted (§6.2, method 1), so
 * that decisions of one node sort in the order in which they were made, also when the clock is set back.
 */
export function createDecisionIds(clock: Clock): NewId {
  let at = 0;
  let count = 0;
  return () => {
    const now = clock.now();
    if (now > at) [at, count] = [now, 0];
    else if (count < MOST_COUNTED) count++;
    else [at, count] = [at + 1, 0];
    const time = at.toString(16).padStart(12, '0');
    const counted = count.toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counted}-${randomUUID().slice(RANDOM_PART)}`;
  };
}
