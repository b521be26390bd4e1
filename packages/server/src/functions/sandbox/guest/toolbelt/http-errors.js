/** A reply whose status is not 2xx, as `request-promise` rejects with it. */
export class StatusCodeError extends Error {
  constructor(body, options, response) {
    super(`${response.statusCode} - ${JSON.stringify(body)}`);
    this.name = 'StatusCodeError';
    this.statusCode = response.statusCode;
    this.error = body;
    this.options = options;
    this.response = response;
  }
}

/** A request that got no reply, as `request-promise` rejects with it. */
export class RequestError extends Error {
  constructor(cause, options) {
    super(String(cause));
    this.name = 'RequestError';
    this.cause = cause;
    this.error = cause;
    this.options = options;
    this.response = undefined;
  }
}

/** Why there was no reply, with a code as Node has them where Node has one. */
export function noReply({ code, message }) {
  return Object.assign(new Error(message), { code: NODE_CODES[code] ?? code });
}

const NODE_CODES = { TIMEOUT: 'ESOCKETTIMEDOUT', UNREACHABLE: 'ECONNREFUSED', ABORTED: 'ECONNRESET' };
