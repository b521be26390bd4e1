import { expect, test } from 'vitest';
import { ConfigError } from '../config.ts';
import { parseBootstrapDocument } from './bootstrap-document.ts';

const PATH = '/etc/bootstrap.json';

function refusalOf(document: unknown): string {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  try {
    parseBootstrapDocument(text, PATH);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('it was not refused');
}

test('the document of the specification is read', () => {
  const account = {
    id: 'le12345678',
    name: 'Demo',
    apiKey: 'v1-key-…',
    clients: [{ id: 'client-…', secret: '…' }],
    users: [{ email: 'admin@example.com', password: '…', role: 'admin' }],
  };
  expect(parseBootstrapDocument(JSON.stringify({ accounts: [account] }), PATH)).toEqual({
    accounts: [account],
  });
});

test('an account needs nothing but an id', () => {
  const { accounts } = parseBootstrapDocument('{"accounts":[{"id":"a"}]}', PATH);
  expect(accounts).toEqual([{ id: 'a', clients: [], users: [] }]);
});

test('everything that is wrong is said at once, on one line, with the path of the file', () => {
  const message = refusalOf({
    accounts: [
      {
        id: '',
        clients: [{ id: 'c' }],
        users: [{ email: 'nobody', password: 'p', role: 'owner' }],
        key: 'x',
      },
      { id: 'b', users: 'all' },
    ],
  });
  expect(message).toMatch(/^ORCHESTRATOR_BOOTSTRAP \/etc\/bootstrap\.json is not right: [^\n]*$/);
  for (const path of [
    'accounts[0].id',
    'accounts[0].clients[0].secret',
    'accounts[0].users[0].email',
    'accounts[0].users[0].role',
    'accounts[1].users',
  ]) {
    expect(message).toContain(`${path}: `);
  }
  expect(message).toContain('"key"');
});

test('what is given twice is named', () => {
  const client = { id: 'same', secret: 's' };
  const user = { email: 'Ana@example.com', password: 'p', role: 'admin' };
  const message = refusalOf({
    accounts: [
      { id: 'a', apiKey: 'k', clients: [client], users: [user, { ...user, email: 'ana@example.com' }] },
      { id: 'b', apiKey: 'k', clients: [client], users: [user] },
      { id: 'a' },
    ],
  });
  for (const path of [
    'accounts[2].id',
    'accounts[1].apiKey',
    'accounts[1].clients[0].id',
    'accounts[0].users[1].email',
  ]) {
    expect(message).toContain(`${path}: is given twice`);
  }
  expect(message.match(/given twice/g)).toHaveLength(4);
});

test('what is not JSON is located, and not quoted', () => {
  const message = refusalOf('{"accounts":[{"id":"a","apiKey":"top-secret",}]}');
  expect(message).toBe(
    'ORCHESTRATOR_BOOTSTRAP /etc/bootstrap.json is not JSON: "}" at line 1, column 46, where a name in double quotes is expected',
  );
});

test('no secret is ever quoted', () => {
  const message = refusalOf({
    accounts: [
      {
        id: 'a',
        apiKey: 7,
        clients: [{ id: 'c', secret: ['top-secret'] }],
        users: [{ email: 'e@example.com', password: { top: 'secret' }, role: 'top-secret' }],
      },
    ],
  });
  expect(message).not.toContain('top-secret');
});
