import { expect, it, test } from 'vitest';
import * as cx from '../dialogflow-cx/translate.ts';
import * as es from '../dialogflow-es/translate.ts';
import type { PlatformReply } from '../platform-reply.ts';
import { sessionIdOf } from './session-id.ts';

/** The request of Google's "Fulfillment" guide for Dialogflow ES, with its parameters. */
const ES = {
  responseId: 'response-id',
  session: 'projects/project-id/agent/sessions/session-id',
  queryResult: {
    queryText: 'End-user expression',
    parameters: { 'param-name': 'param-value', city: '' },
    allRequiredParamsPresent: true,
    fulfillmentText: 'Response configured for matched intent',
    outputContexts: [{ name: 'projects/project-id/agent/sessions/session-id/contexts/c', lifespanCount: 5 }],
    intent: { name: 'projects/project-id/agent/intents/intent-id', displayName: 'matched-intent-name' },
    intentDetectionConfidence: 1,
    diagnosticInfo: {},
    languageCode: 'en',
  },
  originalDetectIntentRequest: {},
};

const CX = {
  detectIntentResponseId: 'response-id',
  intentInfo: { lastMatchedIntent: 'projects/p/intents/i', displayName: 'book', confidence: 1 },
  pageInfo: { currentPage: 'projects/p/pages/x' },
  sessionInfo: {
    session: 'projects/p/locations/global/agents/a/environments/e/sessions/session-id',
    parameters: { city: 'Paris', day: null },
  },
  fulfillmentInfo: { tag: 'route' },
  text: 'book a flight',
  languageCode: 'en',
};

const EMPTY: PlatformReply = { conversationId: 'session-id', status: 'bot', messages: [] };

it('a request of ES is a message in its session, and what it knows is context', () => {
  expect(sessionIdOf(ES.session)).toBe('session-id');
  expect(es.eventOf(ES, 'new')).toMatchObject({
    kind: 'message',
    id: 'response-id',
    text: 'End-user expression',
  });
  expect(es.contextOf(ES)).toEqual({ intent: 'matched-intent-name', 'param-name': 'param-value' });
});

it('a request of CX is a message in its session, and what it knows is context', () => {
  expect(sessionIdOf(CX.sessionInfo.session)).toBe('session-id');
  expect(cx.eventOf(CX, 'new')).toMatchObject({ kind: 'message', id: 'response-id', text: 'book a flight' });
  expect(cx.eventOf({ sessionInfo: CX.sessionInfo, transcript: 'spoken' }, 'new')).toMatchObject({
    id: 'new',
    text: 'spoken',
  });
  expect(cx.contextOf(CX)).toEqual({ intent: 'book', city: 'Paris' });
});

it('a request without a word is an arrival', () => {
  expect(es.eventOf({ ...ES, queryResult: {} }, 'new')).toMatchObject({ kind: 'arrived' });
  expect(cx.eventOf({ sessionInfo: CX.sessionInfo }, 'new')).toEqual({ kind: 'arrived', id: 'new' });
});

it('a parameter called intent is what it says, not the intent', () => {
  const told = { ...CX, sessionInfo: { ...CX.sessionInfo, parameters: { intent: 'cancel' } } };
  expect(cx.contextOf(told)).toEqual({ intent: 'cancel' });
});

const CHANNEL = { skills: { vip: '17' }, agents: { ana: 'user-4711' } };

test.each<[string, PlatformReply, object, object]>([
  [
    'a transfer to an agent',
    {
      ...EMPTY,
      status: 'transferred',
      end: { kind: 'transfer', to: { kind: 'agent', agentId: 'ana', skillId: 'vip' }, because: 'decided' },
    },
    {
      status: 'transferred',
      transfer: { skillId: '17', agentId: 'user-4711', because: 'decided' },
    },
    { liveAgentHandoff: {} },
  ],
  [
    'the end',
    { ...EMPTY, status: 'closed', end: { kind: 'close' } },
    { status: 'closed' },
    { conversationSuccess: {} },
  ],
  [
    'that nobody takes it',
    { ...EMPTY, status: 'failed', end: { kind: 'failed', reason: 'x' } },
    { status: 'failed' },
    { liveAgentHandoff: {} },
  ],
])('%s is told in a payload', (_, reply, outcome, message) => {
  expect(es.answerOf(CHANNEL, reply)).toEqual({
    fulfillmentMessages: [{ payload: { orchestrator: outcome } }],
    payload: { orchestrator: outcome },
  });
  const [name = ''] = Object.keys(message);
  expect(cx.answerOf(CHANNEL, reply)).toMatchObject({
    fulfillmentResponse: { messages: [{ [name]: { metadata: outcome } }] },
    sessionInfo: { parameters: { orchestratorStatus: reply.status } },
  });
});
