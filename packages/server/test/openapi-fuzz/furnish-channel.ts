import { createHmac, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { openapiDocument } from '@conversation-orchestrator/api';
import type { TestServer } from '../../src/testing/start-test-server.ts';
import type { OpenapiDocument, Operation } from './operations.ts';
import { SchemaValues } from './schema-values.ts';

type Send = (method: string, path: string, json?: unknown) => ReturnType<TestServer['send']>;
type Headers = Readonly<Record<string, string>>;

const SECRET = 'secret of the platform';
const CONVERSATION = '608b2868-f686-4b89-891f-497816958cfc';

const KEY = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** What the channel of each platform has besides what all have, and what its platform shows. */
const PLATFORMS: readonly [RegExp, object, (operation: Operation) => Headers][] = [
  [/^platforms\.rest$/, { kind: 'rest', secret: 'inbound' }, () => BEARER],
  [/^platforms\.dialogflowEs$/, { kind: 'dialogflow-es', secret: 'inbound' }, () => BEARER],
  [/^platforms\.dialogflowCx$/, { kind: 'dialogflow-cx', secret: 'inbound' }, () => BEARER],
  [
    /^platforms\.chatwoot$/,
    {
      kind: 'chatwoot',
      secret: 'inbound',
      apiToken: 'inbound',
      url: 'https://chat.example.com',
      platformAccountId: '1',
    },
    signedByChatwoot,
  ],
  [
    /^platforms\.liveperson/,
    { kind: 'liveperson', platformAccountId: 'brand', publicKeys: [KEY.publicKey] },
    () => ({ authorization: `Bearer ${livepersonToken()}` }),
  ],
];

const BEARER: Headers = { authorization: `Bearer ${SECRET}` };
const WIDGET = { kind: 'web', allowedOrigins: ['https://www.example.com'] };

/** Adds the channel that an operation is about, over the bot `routing`. Answers what its platform shows. */
export async function furnishChannel(send: Send, accountId: string, operation: Operation): Promise<Headers> {
  const [, fields = WIDGET, shown] = PLATFORMS.find(([pattern]) => pattern.test(operation.id)) ?? [];
  const channel = { id: 'our-website', name: 'Our website', botId: 'routing', ...fields };
  const account = `/v2/accounts/${accountId}`;
  await send('PUT', `${account}/secrets/inbound`, { value: SECRET });
  await send('PUT', `${account}/channels/our-website`, channel);
  return shown?.(operation) ?? {};
}

/** The conversation that LivePerson tells of must have begun. */
export async function beginForLiveperson(
  server: TestServer,
  accountId: string,
  headers: Headers,
): Promise<void> {
  const bot = `/channels/${accountId}/our-website/liveperson/v1/bots/routing`;
  await server.send('PUT', `${bot}/environments/draft/conversations/${CONVERSATION}`, {
    headers,
    json: { sdes: {}, context: { type: 'MESSAGING', skillId: 1, engagementId: 2 } },
  });
}

function livepersonToken(): string {
  const exp = Math.floor(Date.now() / 1_000) + 3_600;
  const claims = { iss: 'Sentinel', aud: 'brand', scope: 'thirdpartybots.customendpoint.bot', exp };
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode({ alg: 'RS256' })}.${encode(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), createPrivateKey(KEY.privateKey)).toString('base64url')}`;
}

/** Of the body that the documentation shows: no other is signed. */
function signedByChatwoot({ body }: Operation): Headers {
  const values = new SchemaValues(openapiDocument('test') as unknown as OpenapiDocument, {});
  const text = JSON.stringify(values.exampleOf(body?.schema ?? {}));
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const hmac = createHmac('sha256', SECRET).update(`${timestamp}.${text}`).digest('hex');
  return { 'x-chatwoot-timestamp': timestamp, 'x-chatwoot-signature': `sha256=${hmac}` };
}
