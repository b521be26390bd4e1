import type { Clock } from '../clock.ts';
import { createRateLimit } from './rate-limit.ts';

/** How much a visitor may do in a minute. Each throws `TOO_MANY_REQUESTS` when that was enough. */
export type VisitLimits = {
  /** Of an address: whatever is asked. */
  readonly asking: (address: string) => void;
  /** Of an address: conversations that are begun. */
  readonly beginning: (address: string) => void;
  /** Of a conversation: messages of its visitor. */
  readonly writing: (conversationId: string) => void;
};

// Many may share the address of an office or of a mobile network.
const PER_MINUTE = { asking: 600, beginning: 30, writing: 30 };

/** Makes the limits, with nothing counted yet. */
export function createVisitLimits(clock: Clock): VisitLimits {
  return {
    asking: createRateLimit(PER_MINUTE.asking, clock, 'This address'),
    beginning: createRateLimit(PER_MINUTE.beginning, clock, 'This address'),
    writing: createRateLimit(PER_MINUTE.writing, clock, 'The visitor'),
  };
}
