import { MAX_TTL_SECONDS } from '@conversation-orchestrator/api';
import { describe, expect, it } from 'vitest';
import type { DocumentState } from './context-document.ts';
import { expiryOfWrite } from './retention.ts';

const now = 1_000_000;
const document = (hasFixedLife: boolean): DocumentState => ({
  properties: {},
  expiresAt: now + 500_000,
  earlierExpiries: new Map(),
  hasFixedLife,
});
const all = { now, sessionTtlSeconds: 20, namespaceTtlSeconds: 30 };

describe('when a property that is written expires', () => {
  it.each([
    ['the ttlSeconds of the write come first', expiryOfWrite(document(true), all, 10), now + 10_000],
    ['then the time to live of the session', expiryOfWrite(document(true), all, undefined), now + 20_000],
    [
      'then the end that a write has set for the document',
      expiryOfWrite(document(true), { now, namespaceTtlSeconds: 30 }, undefined),
      now + 500_000,
    ],
    [
      'then the time to live of the namespace',
      expiryOfWrite(document(false), { now, namespaceTtlSeconds: 30 }, undefined),
      now + 30_000,
    ],
    ['then thirteen months', expiryOfWrite(undefined, { now }, undefined), now + MAX_TTL_SECONDS * 1_000],
    [
      'and never more than thirteen months',
      expiryOfWrite(undefined, { now }, MAX_TTL_SECONDS * 2),
      now + MAX_TTL_SECONDS * 1_000,
    ],
  ])('%s', (_, expiry, expected) => {
    expect(expiry).toBe(expected);
  });
});
