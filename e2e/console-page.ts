import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ADMIN, type ConsoleServer } from './console-server.ts';

/** A page of the console, with everything a person would not see but must not happen. */
export type ConsolePage = {
  readonly page: Page;
  /** Errors of the browser's console, failed scripts and requests to other origins; empty as it should be. */
  readonly faults: string[];
};

/** Opens a page that notes its faults. Requests the test itself expects to be refused are named by status. */
export async function openPage(
  browser: Browser,
  server: ConsoleServer,
  options: BrowserContextOptions & { readonly refusals?: readonly number[] } = {},
): Promise<ConsolePage> {
  const { refusals = [], ...context } = options;
  const page = await (
    await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', ...context })
  ).newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (refusals.some((status) => message.text().includes(`status of ${status}`))) return;
    faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(server.url).origin && protocol !== 'data:' && protocol !== 'blob:')
      faults.push(`foreign: ${request.url()}`);
  });
  return { page, faults };
}

/** Signs in, and waits for the list of policies. */
export async function signIn(page: Page, server: ConsoleServer, user: typeof ADMIN = ADMIN): Promise<void> {
  await page.goto(server.url);
  await page.getByLabel('E-mail').fill(user.email);
  await page.getByLabel('Password', { exact: true }).fill(user.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Policies' }).waitFor();
}

/** Expects that axe finds nothing wrong with the page as it is (WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found, page.url()).toEqual([]);
}
