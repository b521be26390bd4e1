import { withCallback } from './with-callback.js';

const BASE = 'https://z1.context.liveperson.net/v1/account';
const DEFAULT_SESSION = '__default__';

/**
 * Makes a `ContextServiceClient`. Its requests have the addresses of the reference's service, which the host answers itself. Made with a key
 * alone, as older functions do, its methods take the account first.
 */
export function createContextClient(http, config) {
  if (typeof config === 'object' && config !== null) return clientOf(http, config.accountId, config.apiKey);
  const methods = Object.keys(clientOf(http, '', config));
  return Object.fromEntries(
    methods.map((name) => [name, (accountId, ...args) => clientOf(http, accountId, config)[name](...args)]),
  );
}

function clientOf(http, accountId, apiKey) {
  const ask = createAsk(http, accountId, apiKey);
  const methods = { ...namespaceMethods(ask), ...sessionMethods(ask) };
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, withCallback(method)]));
}

/** Makes what asks the service, and throws what it refuses. */
function createAsk(http, accountId, apiKey) {
  return async (method, path, { body, query = '' } = {}) => {
    const address = [BASE, encodeURIComponent(accountId), ...path.map(encodeURIComponent)].join('/');
    const content = body === undefined ? {} : { body };
    const headers = { 'maven-api-key': apiKey };
    const { statusCode, body: answer } = await http(`${address}${query}`, {
      method,
      headers,
      ...content,
      ...WHOLE,
    });
    if (statusCode >= 300) throw contextError(statusCode, answer);
    return answer;
  };
}

function namespaceMethods(ask) {
  const list = async () =>
    (await ask('GET', [])).map((namespace) => ({ ...namespace, createdAt: new Date(namespace.createdAt) }));
  return {
    async createNamespace(namespace, { ttl } = {}) {
      const query = ttl === undefined ? '' : `?ttlSecond=${encodeURIComponent(ttl)}`;
      await ask('POST', [], { body: { name: namespace }, query });
      return (await list()).find(({ name }) => name === namespace);
    },
    deleteNamespace: (namespace) => ask('DELETE', [namespace]),
    getListOfNamespaces: list,
    getListOfSessions: (namespace) => ask('GET', [namespace, 'session-ids']),
  };
}

function sessionMethods(ask) {
  const properties = (namespace, sessionId = DEFAULT_SESSION) => [namespace, sessionId, 'properties'];
  const read = (namespace, sessionId) => ask('GET', properties(namespace, sessionId));
  const merge = async (namespace, changed, sessionId) => {
    await ask('PATCH', properties(namespace, sessionId), { body: changed });
    return read(namespace, sessionId);
  };
  return {
    setPropertiesInNamespace: merge,
    updatePropertiesInNamespace: merge,
    getAllPropertiesInSession: read,
    async getSelectedPropertiesInSession(namespace, names, sessionId) {
      const all = await read(namespace, sessionId);
      return Object.fromEntries(
        names.filter((name) => Object.hasOwn(all, name)).map((name) => [name, all[name]]),
      );
    },
    getPropertyInSession: (namespace, name, sessionId) =>
      ask('GET', [...properties(namespace, sessionId), name]),
    deletePropertyInSession: (namespace, name, sessionId) =>
      ask('DELETE', [...properties(namespace, sessionId), name]),
    deleteSession: (namespace, sessionId) => ask('DELETE', properties(namespace, sessionId)),
  };
}

const WHOLE = { json: true, simple: false, resolveWithFullResponse: true };

function contextError(statusCode, answer) {
  const error = new Error(answer?.message ?? `The context service answered ${statusCode}`);
  return Object.assign(error, { name: 'RestError', statusCode, code: answer?.code });
}
