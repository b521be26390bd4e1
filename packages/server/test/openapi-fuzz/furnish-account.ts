import type { TestServer } from '../../src/testing/start-test-server.ts';
import { captureValue } from '../http-conformance/capture-value.ts';
import type { CaseAccount } from '../http-conformance/case-account.ts';
import { beginForLiveperson, furnishChannel } from './furnish-channel.ts';
import type { Operation } from './operations.ts';
import type { KnownValues } from './schema-values.ts';

/** What requests to an operation need so as not to miss: values that exist, and the headers that let them in. */
export type Furnished = {
  readonly known: KnownValues;
  readonly credentials: Readonly<Record<string, string>>;
};

/** Somebody who can sign in, and the session of somebody who has. */
type People = { readonly known: KnownValues; readonly cookie?: string; readonly csrfToken?: string };

const NOBODY: People = { known: {} };
const ORIGIN = 'https://www.example.com';
const PASSWORD = 'correct horse battery staple';

/** Puts into an account what the examples of the documentation name, as far as an operation looks at it. */
export async function furnishAccount(
  server: TestServer,
  account: CaseAccount,
  operation: Operation,
): Promise<Furnished> {
  const login = await server.send('POST', '/v2/authenticate/login', { basic: account });
  const token = String(captureValue(login, 'body.access_token'));
  const send = (method: string, path: string, json?: unknown) => server.send(method, path, { token, json });
  // What is to be created must not be there.
  if (!operation.id.endsWith('.create')) await addRouting(send, account.id);
  await send('PUT', `/v2/accounts/${account.id}/secrets/crmToken`, { value: 'hush' });
  const saved = { accountId: account.id, nameSpace: 'myNamespace', payload: { property1: 100 } };
  await send('POST', '/v2/context/document/create', saved);
  await send('POST', '/v2/context/document/create', { ...saved, sessionId: 'mySessionId' });
  const conversation = `/v2/accounts/${account.id}/conversations/myConversationId`;
  await send('PATCH', conversation, { currentSkillId: '1' });
  if (/^(bots|chats|channels|platforms|widget)\./.test(operation.id)) await addBot(send, account.id);
  if (operation.id.startsWith('chats.')) await addChat(send, account.id);
  const visitor = operation.id.startsWith('widget.') ? await addVisitor(server, send, account.id) : undefined;
  const shown = /^(channels|platforms)\./.test(operation.id)
    ? await furnishChannel(send, account.id, operation)
    : {};
  if (operation.id === 'platforms.livepersonEvent') await beginForLiveperson(server, account.id, shown);
  const asked = await send('POST', '/v2/policy/nextaction', { accountId: account.id });
  const { known, ...session } = needsPeople(operation) ? await addPeople(server, send, account.id) : NOBODY;
  return {
    known: {
      ...known,
      accountId: account.id,
      clientId: await addClient(send, account.id, operation),
      nextActionId: captureValue(asked, 'headers.next-action-id'),
      conversationId: 'myConversationId',
      revision: 1,
      grant_type: 'client_credentials',
      'if-match': '*',
    },
    credentials: {
      ...credentialsFor(operation, { token, account, ...session, ...(visitor && { visitor }) }),
      ...shown,
    },
  };
}

type Send = (method: string, path: string, json?: unknown) => ReturnType<TestServer['send']>;

async function addRouting(send: Send, accountId: string): Promise<void> {
  const actions = [{ type: 'SEND_MESSAGE', payload: { message: 'Hello' } }];
  await send('POST', `/v2/accounts/${accountId}/policies/import`, {
    version: 1,
    policies: ['vip', 'regular'].map((id) => ({ id, name: id, enabled: true, actions })),
    attributes: [{ name: 'vipPhoneNumberList', type: 'static', value: [] }],
    calendars: [{ name: 'office', timeZone: 'America/New_York' }],
    functions: [{ name: 'queueHealth', kind: 'javascript', code: 'async function lambda() { return 1; }' }],
    skills: [{ id: 'vip-support', name: 'Vip Support' }],
    agents: [{ id: 'agent-ana', name: 'Ana', skillIds: [], status: 'online' }],
  });
}

/** The bot that the documentation names. */
async function addBot(send: Send, accountId: string): Promise<void> {
  const account = `/v2/accounts/${accountId}`;
  await send('POST', `${account}/skills`, { id: 'general', name: 'General' });
  await send('PUT', `${account}/bots/routing`, {
    id: 'routing',
    name: 'Routing bot',
    steps: [{ kind: 'route', id: 'route' }],
    fallback: { skillId: 'general' },
  });
}

/** A chat that rings at an agent. */
async function addChat(send: Send, accountId: string): Promise<void> {
  const account = `/v2/accounts/${accountId}`;
  await send('POST', `${account}/chats`, { botId: 'routing', conversationId: 'myConversationId' });
  await send('POST', `${account}/chats/myConversationId/transfer`, { agentId: 'agent-ana' });
}

/** A channel that a page may embed, and a visitor of it who has begun a conversation. */
async function addVisitor(server: TestServer, send: Send, accountId: string): Promise<string> {
  const channel = `/v2/accounts/${accountId}/channels/our-website`;
  const allowedOrigins = [ORIGIN];
  const json = { id: 'our-website', name: 'Our website', kind: 'web', botId: 'routing', allowedOrigins };
  await send('PUT', channel, json);
  const headers = { origin: ORIGIN };
  const begun = await server.send('POST', `${channel}/widget/conversation`, { headers, json: {} });
  return String(captureValue(begun, 'body.token'));
}

/** Another client than the one that asks, which must not delete itself. */
async function addClient(send: Send, accountId: string, { path }: Operation): Promise<unknown> {
  if (!path.includes('{clientId}')) return undefined;
  return captureValue(
    await send('POST', `/v2/accounts/${accountId}/clients`, { name: 'Another' }),
    'body.clientId',
  );
}

/** Hashing passwords takes long: people are there only for the operations that are about them. */
function needsPeople({ path }: Operation): boolean {
  return path.includes('{userId}') || path.startsWith('/console/');
}

async function addPeople(server: TestServer, send: Send, accountId: string): Promise<People> {
  // Of an address of its own, which nobody else's wrong guesses slow down.
  const person = { accountId, email: `admin@${accountId}.example`, password: PASSWORD };
  const { email, password } = person;
  const added = await send('POST', `/v2/accounts/${accountId}/users`, { email, password, role: 'viewer' });
  const signedIn = await server.send('POST', '/console/session', { json: person });
  const [cookie] = String(captureValue(signedIn, 'headers.set-cookie')).split(';');
  return {
    known: { ...person, userId: captureValue(added, 'body.id') },
    ...(cookie !== undefined && { cookie }),
    csrfToken: String(captureValue(signedIn, 'body.csrfToken')),
  };
}

type Keys = Omit<People, 'known'> & {
  readonly token: string;
  readonly account: CaseAccount;
  readonly visitor?: string;
};

function credentialsFor({ security }: Operation, { account, cookie, csrfToken, token, visitor }: Keys) {
  if (security.includes('origin')) return { origin: ORIGIN, authorization: `Bearer ${visitor}` };
  if (security.includes('bearer')) return { authorization: `Bearer ${token}` };
  if (security.includes('apiKey')) return { 'maven-api-key': account.apiKey };
  if (security.includes('basic'))
    return { authorization: `Basic ${btoa(`${account.clientId}:${account.secret}`)}` };
  return {
    ...(cookie !== undefined && { cookie }),
    ...(csrfToken !== undefined && { 'x-csrf-token': csrfToken }),
  };
}
