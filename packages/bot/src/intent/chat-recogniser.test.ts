import { expect, test } from 'vitest';
import { EXAMPLE_INTENTS } from '../documents/example-intents.ts';
import { scriptedHttp } from '../testing/scripted-http.ts';
import { chatRecogniser } from './chat-recogniser.ts';

const CONFIG = { kind: 'openai', url: 'https://models.example.com/v1/', model: 'small' } as const;
const HINT = { language: 'en' };

/** A chat endpoint's answer with this content. */
function saying(content: unknown, more: object = {}) {
  return { id: 'x', choices: [{ index: 0, message: { role: 'assistant', content, ...more } }] };
}

function recogniserOf(...answers: readonly unknown[]) {
  const { http, requests } = scriptedHttp(...answers);
  return {
    recogniser: chatRecogniser({ config: CONFIG, intents: EXAMPLE_INTENTS, apiKey: 'k', http }),
    requests,
  };
}

test('asks for one of the known intents, and takes it', async () => {
  const { recogniser, requests } = recogniserOf(saying('{"intent":"complaint","confidence":0.8}'));
  expect(await recogniser.recognise('this is bad', HINT)).toEqual({
    ranking: [{ intent: 'complaint', score: 0.8 }],
    by: 'openai',
  });
  const [request] = requests;
  expect(request).toMatchObject({
    method: 'POST',
    url: 'https://models.example.com/v1/chat/completions',
    timeoutMs: 3000,
    headers: { authorization: 'Bearer k', 'content-type': 'application/json' },
  });
  const body = JSON.parse(request?.body ?? '');
  expect(body).toMatchObject({
    model: 'small',
    messages: [{ role: 'system' }, { role: 'user', content: 'this is bad' }],
  });
  expect(body).not.toHaveProperty('temperature');
  expect(body.response_format.json_schema.strict).toBe(true);
  expect(body.response_format.json_schema.schema.properties.intent.enum).toEqual([
    'book_flight',
    'cancel_booking',
    'lost_luggage',
    'complaint',
    'none',
  ]);
  expect(body.messages[0].content).toContain('Misses luggage, or got it damaged.');
});

test('shows the model phrases in the language of the conversation, and only the intents that count', async () => {
  const { recogniser, requests } = recogniserOf(saying('{"intent":"complaint","confidence":1}'));
  await recogniser.recognise('hm', { language: 'de-CH', intents: ['complaint', 'unknown'] });
  const { messages, response_format } = JSON.parse(requests[0]?.body ?? '');
  expect(messages[0].content).toContain('Ich möchte mich beschweren');
  expect(messages[0].content).not.toContain('book_flight');
  expect(response_format.json_schema.schema.properties.intent.enum).toEqual(['complaint', 'none']);
});

test.each([
  ['none of these', saying('{"intent":"none","confidence":1}')],
  ['an intent nobody has', saying('{"intent":"drop_tables","confidence":1}')],
  ['a name of every object', saying('{"intent":"constructor","confidence":1}')],
  ['a refusal', saying(null, { refusal: 'I cannot help with that.' })],
  ['prose', saying('I think they want to complain.')],
  ['broken JSON', saying('{"intent":"complaint"')],
  ['no confidence', saying('{"intent":"complaint"}')],
  ['a confidence out of bounds', saying('{"intent":"complaint","confidence":7}')],
  ['no choices', { choices: [] }],
  ['something else', 'ok'],
])('%s is none of these', async (_, answer) => {
  const { recogniser } = recogniserOf(answer);
  expect((await recogniser.recognise('hm', HINT)).ranking).toEqual([]);
});

test('JSON between words or fences is found', async () => {
  const { recogniser } = recogniserOf(saying('Sure:\n```json\n{"intent":"complaint","confidence":0.5}\n```'));
  expect((await recogniser.recognise('hm', HINT)).ranking).toEqual([{ intent: 'complaint', score: 0.5 }]);
});

test.each([
  ['a refused request', { status: 401, body: '{}' }, 'The service answered 401'],
  ['an answer that is no JSON', { status: 200, body: '<html>' }, 'The service did not answer JSON'],
  ['a service that is away', new Error('no answer within 3000 ms'), 'no answer within 3000 ms'],
])('%s rejects', async (_, answer, message) => {
  const { recogniser } = recogniserOf(answer);
  await expect(recogniser.recognise('hm', HINT)).rejects.toThrow(message);
});

test('long texts are cut, and formats that a model does not know are left out', async () => {
  const { http, requests } = scriptedHttp(saying('{}'));
  const config = { ...CONFIG, format: 'none', temperature: 0, timeoutMs: 500 } as const;
  await chatRecogniser({ config, intents: EXAMPLE_INTENTS, http }).recognise('x'.repeat(5000), HINT);
  const body = JSON.parse(requests[0]?.body ?? '');
  expect(body).not.toHaveProperty('response_format');
  expect(body.temperature).toBe(0);
  expect(body.messages[1].content).toHaveLength(1000);
  expect(requests[0]?.headers).not.toHaveProperty('authorization');
  expect(requests[0]?.timeoutMs).toBe(500);
});
