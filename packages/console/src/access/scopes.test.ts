import { SCOPES as ALL } from '@conversation-orchestrator/api';
import { expect, it } from 'vitest';
import { SCOPES } from './scopes.ts';

it('offers every scope there is', () => {
  expect([...SCOPES].toSorted()).toEqual([...ALL].toSorted());
});
