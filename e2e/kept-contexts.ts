import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { KeptSession } from './sign-in.ts';

/** Browser contexts that journeys take and give back. Nothing of a journey stays in them but the files its pages loaded, so that the next ones need not load them. */
export type KeptContexts = {
  take(options: BrowserContextOptions, session?: KeptSession): Promise<BrowserContext>;
  giveBack(context: BrowserContext): Promise<void>;
};

const NOBODY: KeptSession = { cookies: [], origins: [] };

/** Keeps the contexts of a browser by how they were opened. */
export function keepContexts(browser: Browser): KeptContexts {
  const free = new Map<string, BrowserContext[]>();
  const kinds = new WeakMap<BrowserContext, string>();

  return {
    async take(options, session = NOBODY) {
      const kind = JSON.stringify(options);
      const context = free.get(kind)?.pop() ?? (await browser.newContext(options));
      kinds.set(context, kind);
      await context.setStorageState(session);
      return context;
    },
    async giveBack(context) {
      for (const page of context.pages()) await page.close();
      const kind = kinds.get(context) ?? '';
      free.set(kind, [...(free.get(kind) ?? []), context]);
    },
  };
}
