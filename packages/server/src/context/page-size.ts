import { Problem } from '@conversation-orchestrator/api';

const MOST_CHARACTERS = 32_000_000;

/** Throws `INVALID_REQUEST` when the documents of a page, given by their sizes, are too much to be read at once. */
export function refuseLargePage(characters: readonly number[]): void {
  if (characters.reduce((sum, size) => sum + size, 0) <= MOST_CHARACTERS) return;
  const message = `the page would have more than ${MOST_CHARACTERS} characters: ask for fewer`;
  throw new Problem('INVALID_REQUEST', `perPage: ${message}`, { errors: [{ path: 'perPage', message }] });
}
