import { codeOf, describeError } from './describe-error.js';

// The engine's own, whatever the code replaces.
const { stringify } = JSON;

/** Makes what ends the run, once: with a value, or with what was thrown. The host hears the first end only. */
export function createEnding(host) {
  const fail = (thrown) => host.end(codeOf(thrown), describeError(thrown));
  return {
    fail,
    refuse: (code, message) => host.end(code, message),
    succeed(value) {
      let text;
      try {
        text = value === undefined ? 'null' : stringify(value);
      } catch (error) {
        if (codeOf(error) !== 'CODE') return fail(error);
        return host.end('INVALID_RESULT', `The result is not JSON: ${describeError(error)}`);
      }
      if (text === undefined)
        return host.end('INVALID_RESULT', `The result is not JSON, but a ${typeof value}`);
      return host.end('RESULT', text);
    },
  };
}
