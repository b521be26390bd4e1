import { noReply, RequestError, StatusCodeError } from './http-errors.js';
import { isJson, toRequest } from './http-request.js';
import { withCallback } from './with-callback.js';

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options'];

/** Makes a client in the manner of `request-promise`: `client(url, options)` or `client({ url, … })`. */
export function createHttpClient(calls, defaults = {}) {
  const withMethod = (method) =>
    withCallback(async (...args) => send(calls, { ...defaults, ...optionsOf(args), ...method }), valuesOf);
  const client = withMethod({});
  for (const name of METHODS) client[name] = withMethod({ method: name.toUpperCase() });
  client.del = client.delete;
  client.defaults = (more) => createHttpClient(calls, { ...defaults, ...more });
  return client;
}

function optionsOf([first, second]) {
  return typeof first === 'string' || first instanceof URL
    ? { ...second, uri: String(first) }
    : { ...second, ...first };
}

async function send(calls, options) {
  const answer = await ask(calls, options);
  const body = isJson(options) ? parsed(answer.body) : answer.body;
  const response = responseOf(options, answer, body);
  const isSuccess = answer.status >= 200 && answer.status < 300;
  if (!isSuccess && options.simple !== false) throw new StatusCodeError(body, options, response);
  if (typeof options.transform === 'function') {
    return options.transform(body, response, Boolean(options.resolveWithFullResponse));
  }
  return options.resolveWithFullResponse ? response : body;
}

async function ask(calls, options) {
  let answer;
  try {
    answer = await calls.call('http.request', [toRequest(options)]);
  } catch (error) {
    throw new RequestError(error, options);
  }
  if (answer.kind === 'failure') throw new RequestError(noReply(answer), options);
  return answer;
}

function responseOf({ uri, url = uri, method = 'GET' }, { status, headers }, body) {
  return { statusCode: status, headers, body, request: { uri: { href: String(url) }, method } };
}

/** What `request` hands to a callback after the error: the response and its body. */
function valuesOf(answer) {
  const isResponse = typeof answer === 'object' && answer !== null && typeof answer.statusCode === 'number';
  return isResponse ? [answer, answer.body] : [undefined, answer];
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? undefined : text;
  }
}
