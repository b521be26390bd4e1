import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findChromium, launch } from './browser.ts';
import { setup as buildConsole } from './build-console.ts';
import { DESK, openPage } from './console-page.ts';
import { type ConsoleServer, startConsoleServer } from './console-server.ts';
import { PAGES, visit } from './pages.ts';
import { ADMIN } from './people.ts';
import { fillAccount } from './sample-account.ts';
import { signIn } from './sign-in.ts';

/**
 * Takes a picture of every page, empty, full and while the server fails, light and dark, wide and narrow, into the folder `screenshots`,
 * which is not kept. Arguments choose some of it: `npm run screenshots -- full light`.
 */
const FOLDER = fileURLToPath(new URL('../screenshots/', import.meta.url));

const STATES = ['empty', 'full', 'error'] as const;
const WANTED = process.argv.slice(2);

const LOOKS = [
  { look: 'light-wide', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { look: 'dark-wide', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { look: 'light-narrow', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { look: 'dark-narrow', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

/** Answers every call that is not about the session as a defective server does. */
async function failEverything(page: Page): Promise<void> {
  const problem = { code: 'INTERNAL', title: 'Internal error', status: 500, detail: 'Something went wrong' };
  await page.route('**/v2/**', (route) =>
    route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
}

async function takeAll(page: Page, prefix: string): Promise<void> {
  for (const [name, path] of Object.entries(PAGES)) {
    await visit(page, path);
    await page.screenshot({ path: `${FOLDER}${prefix}-${name.replaceAll(' ', '-')}.png` });
  }
}

async function takeSignIn(page: Page, server: ConsoleServer, look: string): Promise<void> {
  await page.goto(server.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.screenshot({ path: `${FOLDER}${look}-sign-in.png` });
}

const chromium = findChromium();
if (chromium !== undefined) {
  await buildConsole();
  await mkdir(FOLDER, { recursive: true });
  const [browser, server] = await Promise.all([launch(chromium), startConsoleServer()]);
  for (const state of STATES) {
    if (state === 'full') await fillAccount(server.api);
    for (const { look, ...options } of LOOKS) {
      if (!WANTED.every((word) => `${state}-${look}`.split('-').includes(word))) continue;
      const context = await browser.newContext({ ...DESK, ...options });
      const { page, faults } = await openPage(context, server, [404, 500]);
      await takeSignIn(page, server, look);
      await signIn(page, server, ADMIN);
      if (state === 'error') await failEverything(page);
      await takeAll(page, `${state}-${look}`);
      for (const fault of faults) process.stderr.write(`${state} ${look}: ${fault}\n`);
      await context.close();
    }
  }
  await browser.close();
  await server.stop();
}
