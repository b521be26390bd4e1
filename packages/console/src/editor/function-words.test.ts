import { FUNCTIONS } from '@conversation-orchestrator/engine';
import { expect, it } from 'vitest';
import { functions } from '../i18n/en/functions.ts';

it('the functions the console has words for are those of the engine, in its own words', () => {
  const summaries = [...FUNCTIONS].map(([name, { summary }]) => [name, summary]);
  expect(functions).toEqual(Object.fromEntries(summaries));
});
