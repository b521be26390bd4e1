import { SDE_ATTRIBUTES } from '@conversation-orchestrator/api';
import { expect, it } from 'vitest';
import { CONVERSATION_ATTRIBUTES } from '../../../server/src/attributes/conversation-attributes.ts';
import { BUILT_IN_ATTRIBUTES } from './built-in-attributes.ts';

it('the editor offers exactly the attributes the server loads, with the same types', () => {
  const loaded = new Map([
    ...Object.entries(CONVERSATION_ATTRIBUTES),
    ...Object.entries(SDE_ATTRIBUTES).map(([name, { type }]) => [name, type] as const),
  ]);
  expect(BUILT_IN_ATTRIBUTES).toEqual(loaded);
});
