import { Buffer } from './buffer.js';
import { structuredClone } from './clone.js';
import { createConsole } from './console.js';
import { createCrypto } from './random.js';
import { TextDecoder, TextEncoder } from './text-coding.js';
import { createUrlClass, URLSearchParams } from './url.js';

/** Gives the guest what every world has, besides the language itself. */
export function publishCommon(host, timers, fail) {
  publish({
    console: createConsole(host),
    crypto: createCrypto(host),
    URL: createUrlClass(host),
    URLSearchParams,
    TextEncoder,
    TextDecoder,
    structuredClone,
    ...timers.globals,
    queueMicrotask: (callback) => {
      if (typeof callback !== 'function') throw new TypeError('The callback must be a function');
      Promise.resolve()
        .then(() => callback())
        .catch(fail);
    },
  });
}

/** Gives a function what is Node’s and functions of the reference use, as far as its code uses it. */
export function publishNodeLike({ environment, usesBuffer }) {
  if (environment) publish({ process: Object.freeze({ env: Object.freeze({ ...environment }) }) });
  if (usesBuffer) publish({ Buffer });
}

/** Makes values global, to be replaced by whoever wants to. */
export function publish(values) {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  }
}
