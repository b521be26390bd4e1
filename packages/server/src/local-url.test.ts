import { expect, test } from 'vitest';
import { localUrl } from './local-url.ts';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8080'],
  ['0.0.0.0', 'http://localhost:8080'],
  ['::', 'http://localhost:8080'],
  ['::1', 'http://[::1]:8080'],
  ['routing.internal', 'http://routing.internal:8080'],
])('a server that listens on %s is reached at %s', (host, url) => {
  expect(localUrl({ host, port: 8080 })).toBe(url);
});
