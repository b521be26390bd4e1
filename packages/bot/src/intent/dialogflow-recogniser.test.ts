import { expect, test } from 'vitest';
import { scriptedHttp } from '../testing/scripted-http.ts';
import { dialogflowRecogniser } from './dialogflow-recogniser.ts';

const ES = { kind: 'dialogflow-es', projectId: 'my-project', secret: 'key' } as const;
const CX = {
  kind: 'dialogflow-cx',
  projectId: 'my-project',
  location: 'europe-west1',
  agentId: 'a1',
  secret: 'key',
} as const;
const HINT = { language: 'de', conversationId: 'c1' };
const token = async () => 't0';

test('ES is asked by detectIntent, and its intent taken by its display name', async () => {
  const { http, requests } = scriptedHttp({
    responseId: 'r',
    queryResult: {
      queryText: 'Koffer weg',
      intent: { name: 'projects/my-project/agent/intents/1', displayName: 'lost_luggage' },
      intentDetectionConfidence: 0.87,
      languageCode: 'de',
    },
  });
  const recogniser = dialogflowRecogniser({ config: ES, token, http });
  expect(await recogniser.recognise('Koffer weg', HINT)).toEqual({
    ranking: [{ intent: 'lost_luggage', score: 0.87 }],
    by: 'dialogflow-es',
  });
  expect(requests[0]).toMatchObject({
    method: 'POST',
    url: 'https://dialogflow.googleapis.com/v2/projects/my-project/agent/sessions/c1:detectIntent',
    headers: { authorization: 'Bearer t0' },
  });
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
    queryInput: { text: { text: 'Koffer weg', languageCode: 'de' } },
  });
});

test('CX is asked by detectIntent, in its location and environment', async () => {
  const { http, requests } = scriptedHttp({
    queryResult: { match: { intent: { displayName: 'refund' }, confidence: 0.9, matchType: 'INTENT' } },
  });
  const config = { ...CX, environmentId: 'live', timeoutMs: 900 };
  const recogniser = dialogflowRecogniser({ config, token, http });
  expect(await recogniser.recognise('x'.repeat(300), HINT)).toEqual({
    ranking: [{ intent: 'refund', score: 0.9 }],
    by: 'dialogflow-cx',
  });
  expect(requests[0]).toMatchObject({
    url: 'https://europe-west1-dialogflow.googleapis.com/v3/projects/my-project/locations/europe-west1/agents/a1/environments/live/sessions/c1:detectIntent',
    timeoutMs: 900,
  });
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
    queryInput: { text: { text: 'x'.repeat(256) }, languageCode: 'de' },
  });
});

test('a location has a host of its own, global has none', async () => {
  const { http, requests } = scriptedHttp({});
  await dialogflowRecogniser({ config: { ...ES, location: 'asia-northeast1' }, token, http }).recognise(
    'x',
    HINT,
  );
  await dialogflowRecogniser({ config: { ...CX, location: 'global' }, token, http }).recognise('x', HINT);
  expect(requests.map(({ url }) => url)).toEqual([
    'https://asia-northeast1-dialogflow.googleapis.com/v2/projects/my-project/locations/asia-northeast1/agent/sessions/c1:detectIntent',
    'https://dialogflow.googleapis.com/v3/projects/my-project/locations/global/agents/a1/sessions/c1:detectIntent',
  ]);
});

test.each([
  [
    'the agent’s own fallback intent',
    {
      queryResult: {
        intent: { displayName: 'Default Fallback Intent', isFallback: true },
        intentDetectionConfidence: 1,
      },
    },
  ],
  ['no intent', { queryResult: { queryText: 'x' } }],
  ['an empty answer', {}],
])('%s is none of these', async (_, answer) => {
  const { http } = scriptedHttp(answer);
  expect((await dialogflowRecogniser({ config: ES, token, http }).recognise('x', HINT)).ranking).toEqual([]);
});

test('a conversation whose id cannot be a session is called by what it hashes to', async () => {
  const { http, requests } = scriptedHttp({});
  const recogniser = dialogflowRecogniser({ config: ES, token, http });
  for (const conversationId of ['a/../b', 'x'.repeat(37), 'x'.repeat(37)]) {
    await recogniser.recognise('x', { language: 'en', conversationId });
  }
  const sessions = requests.map(({ url }) => /sessions\/(.*):detectIntent$/.exec(url)?.[1]);
  expect(sessions.every((session) => /^[0-9a-f]{36}$/.test(session ?? ''))).toBe(true);
  expect(sessions[1]).toBe(sessions[2]);
  expect(sessions[0]).not.toBe(sessions[1]);
});
