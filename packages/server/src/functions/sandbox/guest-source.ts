import { readFileSync } from 'node:fs';
import { linkGuest } from './link-guest.ts';

/**
 * The modules of the guest's side, each after those it imports. They are JavaScript, not TypeScript, because they run in the sandbox as they
 * are; in the built product they lie beside it.
 */
const MODULES = [
  'inspect.js',
  'describe-error.js',
  'console.js',
  'timers.js',
  'text-coding.js',
  'url.js',
  'random.js',
  'clone.js',
  'buffer.js',
  'calls.js',
  'ending.js',
  'globals.js',
  'function-world.js',
  'script-world.js',
  'toolbelt/with-callback.js',
  'toolbelt/http-errors.js',
  'toolbelt/http-request.js',
  'toolbelt/http-client.js',
  'toolbelt/fetch.js',
  'toolbelt/error-codes.js',
  'toolbelt/secret-error.js',
  'toolbelt/secret-client.js',
  'toolbelt/context-client.js',
  'toolbelt/conversation-util.js',
  'toolbelt/sde-util.js',
  'toolbelt/lp-client.js',
  'toolbelt/constants.js',
  'toolbelt/toolbelt.js',
  'bot/bot-context.js',
  'bot/bot-globals.js',
  'guest.js',
];

/** The guest's side as one expression: the function that makes it. Read from disk. */
export function readGuestSource(): string {
  const folder = new URL('./guest/', import.meta.url);
  return linkGuest(
    MODULES.map((path) => readFileSync(new URL(path, folder), 'utf8')),
    'createGuest',
  );
}
