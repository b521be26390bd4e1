import * as api from '@conversation-orchestrator/api';
import { expect, it } from 'vitest';
import {
  AGENT_STATUSES,
  MAX_PREVIEW_EVENTS,
  OUTCOMES,
  POLICY_STATES,
  RESERVED_NAMESPACES,
} from './wire-values.ts';

it('the values the console knows are those of packages/api', () => {
  expect(AGENT_STATUSES).toEqual(api.AGENT_STATUSES);
  expect(MAX_PREVIEW_EVENTS).toBe(api.MAX_PREVIEW_EVENTS);
  expect(OUTCOMES).toEqual(api.OUTCOMES);
  expect(POLICY_STATES).toEqual(api.POLICY_STATES);
  expect(RESERVED_NAMESPACES).toEqual(api.RESERVED_NAMESPACES);
});
