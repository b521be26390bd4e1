import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Nothing but this machine is reachable, and no sandbox or graphics card is needed. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const PLACES = [
  process.env['CHROMIUM'],
  // Chromium without the parts that draw a window: it starts pages in half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium is; undefined where there is none and that may be so. In CI it may not: browser tests that do not run prove nothing. */
export function findChromium(): string | undefined {
  const found = PLACES.find((place) => place !== undefined && existsSync(place));
  if (found === undefined && process.env['CI'] !== undefined)
    throw new Error('There is no Chromium. Install it, or say where it is: CHROMIUM=/path/to/chromium');
  if (found === undefined)
    process.stderr.write(
      '\n*** Browser tests are SKIPPED: there is no Chromium (set CHROMIUM to its path) ***\n\n',
    );
  return found;
}

/** Starts Chromium. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}
