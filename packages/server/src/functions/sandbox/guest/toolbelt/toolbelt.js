import { ConversationContentTypes, LpServices, SDETypes } from './constants.js';
import { createContextClient } from './context-client.js';
import { createConversationUtil } from './conversation-util.js';
import { ErrorCodes } from './error-codes.js';
import { createHttpClient } from './http-client.js';
import { createLpClient } from './lp-client.js';
import { createSdeUtil } from './sde-util.js';
import { createSecretClient } from './secret-client.js';
import { SecretError } from './secret-error.js';

/** Members of the toolbelts that are not here, and what is in their place. */
const ABSENT = {
  SFClient: 'call the REST API of Salesforce with Toolbelt.HTTPClient()',
  SMTPClient: 'call the HTTP API of a mail service with Toolbelt.HTTPClient()',
  MTLSClient:
    'client certificates are not supported; call a gateway that presents them with Toolbelt.HTTPClient()',
  LPMtlsClient:
    'client certificates are not supported; call a gateway that presents them with Toolbelt.HTTPClient()',
  OrchestratorClient:
    'functions do not call one another; let an attribute’s parameters read another attribute',
  GDPRUtil: 'files of conversations are not kept here',
  CsdsClient: 'Toolbelt.LpClient() finds the domain of a service itself',
};

/** Makes the modules that can be required. The newer toolbelt differs in two things: secrets are texts, and `LpClient` answers as `fetch` does. */
export function createModules(calls, fetch) {
  const http = createHttpClient(calls);
  const older = { sendLp: http, secrets: createSecretClient(calls, true) };
  const newer = { sendLp: fetch, secrets: createSecretClient(calls, false) };
  return {
    'lp-faas-toolbelt': createModule(calls, http, older),
    'core-functions-toolbelt': createModule(calls, http, newer),
  };
}

/** Makes `require`. */
export function createRequire(modules) {
  return function require(path) {
    const name = String(path);
    if (Object.hasOwn(modules, name)) return modules[name];
    const known = Object.keys(modules).join(' and ');
    throw Object.assign(new Error(`Cannot find module '${name}': there are ${known}`), {
      code: 'MODULE_NOT_FOUND',
    });
  };
}

function createModule(calls, http, { sendLp, secrets }) {
  const clients = {
    HTTPClient: () => http,
    SecretClient: () => secrets,
    ContextServiceClient: (config) => createContextClient(http, config),
    ConversationUtil: () => createConversationUtil(calls),
    SDEUtil: () => createSdeUtil(calls),
    LpClient: () => createLpClient(calls, sendLp),
  };
  const absent = Object.fromEntries(Object.keys(ABSENT).map((name) => [name, () => refuse(name)]));
  const Toolbelt = { ...absent, ...clients, HttpClient: clients.HTTPClient, httpClient: clients.HTTPClient };
  return { Toolbelt, ...Toolbelt, LpServices, SDETypes, ConversationContentTypes, ErrorCodes, SecretError };
}

function refuse(name) {
  throw new Error(`Toolbelt.${name} is not available here: ${ABSENT[name]}`);
}
