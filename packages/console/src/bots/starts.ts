import type { BotDocument } from '@conversation-orchestrator/api';
import { READY_BOTS } from '@conversation-orchestrator/bot/authoring';
import type { BotStart } from './bots-search.ts';

const EMPTY: Omit<BotDocument, 'name'> = {
  id: 'bot',
  languages: ['en'],
  steps: [{ kind: 'route', id: 'route' }],
  fallback: { skillId: 'general-support' },
};

type StartOptions = {
  /** What the account has: the skills a bot can fall back to. */
  readonly skillIds: readonly string[];
  readonly takenIds: ReadonlySet<string>;
  readonly name: string;
};

/** The bot to start from, under an id that is free, with a fallback skill that there is. */
export function startOf(
  start: BotStart | undefined,
  { name, skillIds, takenIds }: StartOptions,
): BotDocument {
  const ready = READY_BOTS.find(({ id }) => id === start);
  const bot = ready ?? { ...EMPTY, name };
  const { fallback } = bot;
  const known = skillIds.includes(fallback.skillId) ? fallback.skillId : (skillIds[0] ?? fallback.skillId);
  return { ...bot, id: freeId(bot.id, takenIds), fallback: { ...fallback, skillId: known } };
}

/** An id like the one given, which no bot of the account has. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  let free = id;
  while (taken.has(free)) free = `${id}-${number++}`;
  return free;
}
