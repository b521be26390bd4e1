import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { RequestOf } from '../packages/api/src/index.ts';
import type { Client } from '../packages/sdk/src/index.ts';
import { type Clock, systemClock } from '../packages/server/src/clock.ts';
import { findChromium, launch } from './browser.ts';
import { type ConsolePage, DESK, openPage, type PageOptions } from './console-page.ts';
import { ACCOUNT, type ConsoleServer, startConsoleServer } from './console-server.ts';
import { type KeptContexts, keepContexts } from './kept-contexts.ts';
import { ADMIN, type Person } from './people.ts';
import { type KeptSession, keptSession } from './sign-in.ts';

/** What the journeys of one file share: a real browser, and a real server on a database of its own. */
export type Stage = {
  readonly server: ConsoleServer;
  readonly api: Client;
  /** Opens a page of the console in a browser context that nothing else uses, by default signed in as the administrator. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Makes the account's routing what is said here, and nothing else: a journey does not depend on those before it. */
  given(routing?: GivenRouting): Promise<void>;
};

/** What an account's routing consists of; parts left out are empty. */
export type GivenRouting = Omit<RequestOf<'routing.import'>['body'], 'version'>;

const NOTHING = { policies: [], attributes: [], calendars: [], skills: [], agents: [], fallbackActions: [] };

type OpenOptions = PageOptions & { readonly as?: Person | 'nobody' };

const chromium = findChromium();
const FAILURES = fileURLToPath(new URL('../screenshots/failed/', import.meta.url));

/** Describes journeys through the console. After each, no page may have had a fault; of one that failed there is a picture. */
export function describeJourneys(
  title: string,
  tell: (stage: Stage) => void,
  clock: Clock = systemClock,
): void {
  describe.skipIf(chromium === undefined)(title, () => {
    let browser: Browser;
    let server: ConsoleServer;
    let contexts: KeptContexts;
    const sessions = new Map<Person, Promise<KeptSession>>();
    let opened: ConsolePage[] = [];

    const sessionOf = (person: Person) => {
      const session = sessions.get(person) ?? keptSession(server, person);
      sessions.set(person, session);
      return session;
    };

    beforeAll(async () => {
      [browser, server] = await Promise.all([launch(chromium ?? ''), startConsoleServer(clock)]);
      contexts = keepContexts(browser);
    });

    afterEach(async ({ task }) => {
      const pages = opened;
      opened = [];
      for (const [at, { page }] of pages.entries()) {
        if (task.result?.state === 'fail') await takePicture(page, `${task.name}-${at}`);
        await contexts.giveBack(page.context());
      }
      expect(pages.flatMap(({ faults }) => faults)).toEqual([]);
    });

    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    tell({
      get server() {
        return server;
      },
      get api() {
        return server.api;
      },
      async open(path, { as = ADMIN, refusals, ...options } = {}) {
        const session = as === 'nobody' ? undefined : await sessionOf(as);
        const context = await contexts.take({ ...DESK, ...options }, session);
        const consolePage = await openPage(context, server, refusals);
        opened.push(consolePage);
        const { page } = consolePage;
        await page.goto(server.url + path);
        await pageShown(page);
        return page;
      },
      async given(routing = {}) {
        await server.api.call('routing.import', {
          params: { accountId: ACCOUNT },
          body: { version: 1, ...NOTHING, ...routing },
        });
      },
    });
  });
}

/** Keeps what a page showed when a journey failed. That it cannot be had must not hide why the journey failed. */
async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${FAILURES}${name}.png`, timeout: 5_000 }).catch(() => undefined);
}

/** Waits until a page shows its heading: until then its code is loaded. */
export async function pageShown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).filter({ hasText: /\S/ }).waitFor();
}
