import { expect, it } from 'vitest';
import { SYSTEM } from '../audit/actor.ts';
import { createDecisionIds } from '../decisions/decision-id.ts';
import { getDecision } from '../decisions/get-decision.ts';
import { createMemoryDecisionStore } from '../decisions/memory-decision-store.ts';
import { QueuedDecisionLog } from '../decisions/queued-decision-log.ts';
import { createMemoryRoutingStore } from '../policies/memory-routing-store.ts';
import { RulesetCache } from '../policies/ruleset-cache.ts';
import { standingClock } from '../testing/standing-clock.ts';
import { nextAction } from './next-action.ts';

const accountId = 'account-a';
const NIGHT = Date.UTC(2030, 0, 15, 23);
const MORNING = Date.UTC(2030, 0, 16, 10);

const OPEN = {
  id: 'open',
  name: 'Open',
  enabled: true,
  expression: "isTimeRange('09:00:00', '18:00:00', 'UTC') and conversation.minutesSincePreviousMessage == 3",
  actions: [{ type: 'SEND_MESSAGE', payload: { message: 'We are here' } }],
} as const;

async function atNight() {
  const clock = standingClock(NIGHT);
  const rulesets = new RulesetCache(createMemoryRoutingStore(clock));
  await rulesets.change({ accountId, actor: SYSTEM }, () => ({
    policies: [OPEN],
    attributes: [],
    calendars: [],
    functions: [],
    fallbackActions: [],
  }));
  const store = createMemoryDecisionStore();
  const log = new QueuedDecisionLog({ store, onDropped: (count) => expect.unreachable(`${count} dropped`) });
  const loadedAt: number[] = [];
  const sources = {
    documents: async () => [],
    conversation: async (_: unknown, now: number) => {
      loadedAt.push(now);
      return new Map([['conversation.minutesSincePreviousMessage', 3]]);
    },
    sdes: async () => new Map(),
  };
  const runFunction = () => expect.unreachable('no policy calls a function');
  return { clock, rulesets, store, log, sources, runFunction, newId: createDecisionIds(clock), loadedAt };
}

it('is decided for another moment where one is named, and only the policies take it for now', async () => {
  const parts = await atNight();
  expect((await nextAction(parts, { accountId })).decision.outcome).toBe('NO_MATCHED_RULES');
  const { decision, nextActionId } = await nextAction(parts, { accountId }, MORNING);
  expect(decision.policy?.id).toBe('open');
  expect(parts.loadedAt).toEqual([NIGHT, NIGHT]);

  const entry = await getDecision(parts, accountId, nextActionId);
  expect(entry).toMatchObject({
    at: new Date(NIGHT).toISOString(),
    decidedFor: new Date(MORNING).toISOString(),
    policies: [{ policyId: 'open', state: 'TRUE' }],
  });
});

it('says nothing of another moment where none was named', async () => {
  const parts = await atNight();
  const { nextActionId } = await nextAction(parts, { accountId });
  const entry = await getDecision(parts, accountId, nextActionId);
  expect(entry).not.toHaveProperty('decidedFor');
  expect(entry.policies).toMatchObject([{ policyId: 'open', state: 'FALSE' }]);
});
