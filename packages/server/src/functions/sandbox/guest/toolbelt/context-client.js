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
  const ask = async (method, path, body) => {
    const address = [BASE, encodeURIComponent(accountId), ...path.map(encodeURIComponent)].join('/');
    const headers = { 'maven-api-key': apiKey };
    const { statusCode, body: answer } = await http(address, { method, headers, ...send(body), ...WHOLE });
    if (statusCode >= 300) throw contextError(statusCode, answer);
    return answer;
  };
  const read = (namespace, sessionId = DEFAULT_SESSION) => ask('GET', [namespace, sessionId, 'properties']);
  const readOne = (namespace, name, sessionId = DEFAULT_SESSION) =>
    ask('GET', [namespace, sessionId, 'properties', name]);
  const list = async () =>
    (await ask('GET', [])).map((namespace) => ({ ...namespace, createdAt: new Date(namespace.createdAt) }));
  const merge = async (namespace, properties, sessionId = DEFAULT_SESSION) => {
    await ask('PATCH', [namespace, sessionId, 'properties'], properties);
    return read(namespace, sessionId);
  };
  const methods = {
    async createNamespace(namespace, { ttl } = {}) {
      const query = ttl === undefined ? '' : `?ttlSecond=${encodeURIComponent(ttl)}`;
      const address = `${BASE}/${encodeURIComponent(accountId)}${query}`;
      const headers = { 'maven-api-key': apiKey };
      const reply = await http(address, { method: 'POST', headers, body: { name: namespace }, ...WHOLE });
      if (reply.statusCode >= 300) throw contextError(reply.statusCode, reply.body);
      return (await list()).find(({ name }) => name === namespace);
    },
    deleteNamespace: (namespace) => ask('DELETE', [namespace]),
    getListOfNamespaces: list,
    setPropertiesInNamespace: merge,
    updatePropertiesInNamespace: merge,
    getAllPropertiesInSession: read,
    async getSelectedPropertiesInSession(namespace, names, sessionId) {
      const properties = await read(namespace, sessionId);
      return Object.fromEntries(
        names.filter((name) => Object.hasOwn(properties, name)).map((name) => [name, properties[name]]),
      );
    },
    getPropertyInSession: readOne,
    deletePropertyInSession: (namespace, name, sessionId = DEFAULT_SESSION) =>
      ask('DELETE', [namespace, sessionId, 'properties', name]),
    deleteSession: (namespace, sessionId = DEFAULT_SESSION) =>
      ask('DELETE', [namespace, sessionId, 'properties']),
    getListOfSessions: (namespace) => ask('GET', [namespace, 'session-ids']),
  };
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, withCallback(method)]));
}

const WHOLE = { json: true, simple: false, resolveWithFullResponse: true };

function send(body) {
  return body === undefined ? {} : { body };
}

function contextError(statusCode, answer) {
  const error = new Error(answer?.message ?? `The context service answered ${statusCode}`);
  return Object.assign(error, { name: 'RestError', statusCode, code: answer?.code });
}
