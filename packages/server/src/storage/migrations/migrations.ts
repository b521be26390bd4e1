import type { Migration } from 'kysely';
import { initial } from './0001-initial.ts';
import { chatDecisionTime } from './0002-chat-decision-time.ts';

/**
 * Every migration, by name, in alphabetical order. One that has been released never changes; a later one has a later name.
 * There is no way down: the way back is the backup taken before.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-initial': initial,
  '0002-chat-decision-time': chatDecisionTime,
};
