import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, TEST_ACCOUNT, type TestServer } from '../testing/start-test-server.ts';

const ACCOUNT = `/v2/accounts/${TEST_ACCOUNT.id}`;
const MESSAGES = 20;

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  const token = await server.logIn();
  const put = (path: string, json: object) => server.send('PUT', ACCOUNT + path, { token, json });
  await server.send('POST', `${ACCOUNT}/skills`, { token, json: { id: 'general', name: 'General' } });
  await put('/bots/asks', {
    id: 'asks',
    name: 'Asks',
    steps: Array.from({ length: MESSAGES + 1 }, (_, at) => ({
      kind: 'ask',
      id: `q${at}`,
      message: `question ${at}`,
      property: `a${at}`,
    })),
    fallback: { skillId: 'general' },
  });
  await put('/secrets/inbound', { value: 's3cret' });
  await put('/channels/shop', { id: 'shop', name: 'Shop', kind: 'rest', botId: 'asks', secret: 'inbound' });
});
afterAll(() => server.stop());

type Reply = { readonly replies: readonly { readonly text: string }[] };

it('of many messages told at once each is answered with its own reply, and none with another’s', async () => {
  const tell = async (at: number) => {
    const { body, status } = await server.send(
      'POST',
      `/channels/${TEST_ACCOUNT.id}/shop/conversations/c-1/events`,
      {
        headers: { authorization: 'Bearer s3cret' },
        json: { kind: 'message', id: `e-${at}`, text: `m${at}` },
      },
    );
    expect(status).toBe(200);
    return (body as Reply).replies.map(({ text }) => text);
  };
  expect(await tell(0)).toEqual(['question 0']);
  const numbers = Array.from({ length: MESSAGES }, (_, at) => at + 1);
  // Each twice, as a platform does that did not hear the answer.
  const [first, again] = await Promise.all([Promise.all(numbers.map(tell)), Promise.all(numbers.map(tell))]);
  expect(again).toEqual(first);
  expect(first.flat().sort()).toEqual(numbers.map((at) => `question ${at}`).sort());
});
