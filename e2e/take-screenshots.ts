import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findChromium, launch } from './browser.ts';
import { openPage, signIn } from './console-page.ts';
import { buildConsole, type ConsoleServer, startConsoleServer } from './console-server.ts';
import { fillAccount } from './sample-account.ts';

/** Takes a picture of every page, empty and full, light and dark, wide and narrow, into the folder `screenshots`, which is not kept. */
const FOLDER = fileURLToPath(new URL('../screenshots/', import.meta.url));

const PATHS = {
  policies: 'policies?policy=vip',
  new: 'policies/new?from=vip',
  edit: 'policies/sales/edit',
  expression: 'policies/balance/edit',
  try: 'try',
  logs: 'logs',
  usage: 'usage',
  context: 'context',
  directory: 'directory',
  access: 'access',
  settings: 'settings',
  revisions: 'revisions',
  nowhere: 'nowhere',
} as const;

const LOOKS = [
  { look: 'light-wide', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { look: 'dark-wide', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { look: 'light-narrow', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { look: 'dark-narrow', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

async function takeAll(page: Page, server: ConsoleServer, prefix: string): Promise<void> {
  for (const [name, path] of Object.entries(PATHS)) {
    await page.goto(`${server.url}/${path}`);
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${FOLDER}${prefix}-${name}.png` });
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
  for (const state of ['empty', 'full']) {
    if (state === 'full') await fillAccount(server.api);
    for (const { look, ...options } of LOOKS) {
      const { page, faults } = await openPage(browser, server, { ...options, refusals: [404] });
      await takeSignIn(page, server, look);
      await signIn(page, server);
      await takeAll(page, server, `${state}-${look}`);
      for (const fault of faults) process.stderr.write(`${state} ${look}: ${fault}\n`);
      await page.context().close();
    }
  }
  await browser.close();
  await server.stop();
}
