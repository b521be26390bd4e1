import { expect, test } from 'vitest';
import { EXAMPLE_INTENTS } from '../documents/example-intents.ts';
import { scriptedHttp } from '../testing/scripted-http.ts';
import { createRecogniser } from './create-recogniser.ts';
import { trainIntents } from './embedded-recogniser.ts';

const clock = { now: () => 0 };
const HINT = { language: 'en' };

test('without configuration the embedded classifier recognises', async () => {
  const { http, requests } = scriptedHttp({});
  const model = await trainIntents(EXAMPLE_INTENTS);
  const recogniser = createRecogniser({ intents: EXAMPLE_INTENTS, model, http, clock });
  expect((await recogniser.recognise('I lost my bag', HINT)).ranking[0]?.intent).toBe('lost_luggage');
  expect(requests).toHaveLength(0);
});

test('a configured service recognises, with the secret it names', async () => {
  const { http, requests } = scriptedHttp({});
  const config = { kind: 'openai', url: 'http://127.0.0.1:11434/v1', model: 'local', secret: 'key' } as const;
  const intents = { ...EXAMPLE_INTENTS, recogniser: config };
  const recogniser = createRecogniser({ intents, secret: 's', http, clock });
  expect(await recogniser.recognise('hm', HINT)).toEqual({ ranking: [], by: 'openai' });
  expect(requests[0]?.headers).toMatchObject({ authorization: 'Bearer s' });
});

test('Dialogflow without the key it needs cannot tell', async () => {
  const { http } = scriptedHttp({});
  const config = { kind: 'dialogflow-es', projectId: 'p', secret: 'key' } as const;
  const recogniser = createRecogniser({ intents: { ...EXAMPLE_INTENTS, recogniser: config }, http, clock });
  await expect(recogniser.recognise('hm', HINT)).rejects.toThrow('service account');
});
