import { withCallback } from './with-callback.js';

/**
 * Makes an `LpClient`: `client(service, path, options)`. The host finds the domain of the service and signs the request with the keys in a
 * secret; `send` then sends it, with the caller's options.
 */
export function createLpClient(calls, send) {
  return withCallback(
    async (service, path, { appKeySecretName, method = 'GET', headers, ...options } = {}) => {
      const signed = await calls.call('lp.sign', [
        {
          service: String(service),
          path: String(path),
          method: String(method),
          secret: appKeySecretName ?? null,
        },
      ]);
      return send(signed.url, { ...options, method, headers: { ...headers, ...signed.headers } });
    },
  );
}
