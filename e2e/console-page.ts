import type {
  BrowserContext,
  BrowserContextOptions,
  ConsoleMessage,
  Page,
  Request,
  Response,
} from 'playwright-core';
import type { ConsoleServer } from './console-server.ts';

/** A page of the console, with everything a person would not see but must not happen. */
export type ConsolePage = {
  readonly page: Page;
  /** Errors of the browser's console, failed scripts, requests to other origins, lax policies; empty as it should be. */
  readonly faults: string[];
};

/** How a page is opened. */
export type PageOptions = BrowserContextOptions & {
  /** What the journey itself provokes, by status or name: the browser reports each as an error. */
  readonly refusals?: readonly (number | string)[];
};

/** Where pages are opened, unless a journey says otherwise. */
export const DESK: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  locale: 'en-US',
  timezoneId: 'Europe/Berlin',
  reducedMotion: 'reduce',
};

/** How long something may take to appear: it ends what never does, also where many share a slow machine. */
const PATIENCE_MS = 90_000;

/** Opens an empty page that notes its faults. */
export async function openPage(
  context: BrowserContext,
  server: Pick<ConsoleServer, 'url'>,
  refusals: PageOptions['refusals'] = [],
): Promise<ConsolePage> {
  const page = await context.newPage();
  // Of the context: pages that open one another are as patient.
  context.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  const note = (fault: string | undefined) => fault !== undefined && faults.push(fault);
  page.on('console', (message) => note(errorIn(message, refusals)));
  page.on('pageerror', (error) => note(`script: ${error.message}`));
  page.on('request', (request) => note(foreignRequest(request, new URL(server.url).origin)));
  page.on('response', (response) => note(laxPolicy(response)));
  return { page, faults };
}

function errorIn(message: ConsoleMessage, refusals: readonly (number | string)[]): string | undefined {
  if (message.type() !== 'error') return undefined;
  const provoked = refusals.map((refusal) =>
    typeof refusal === 'number' ? `status of ${refusal}` : refusal,
  );
  if (provoked.some((words) => message.text().includes(words))) return undefined;
  return `console: ${message.text()} ${message.location().url}`;
}

function foreignRequest(request: Request, home: string): string | undefined {
  const { origin, protocol } = new URL(request.url());
  const local = origin === home || protocol === 'data:' || protocol === 'blob:';
  return local ? undefined : `foreign: ${request.url()}`;
}

/** Every page must come with a content security policy that runs no script but the server's files. */
function laxPolicy(response: Response): string | undefined {
  if (response.request().resourceType() !== 'document') return undefined;
  const policy = response.headers()['content-security-policy'] ?? '';
  const strict =
    policy.includes("default-src 'none';") &&
    policy.includes("script-src 'self';") &&
    !policy.includes('unsafe-eval');
  return strict ? undefined : `policy of ${response.url()}: ${policy || 'none'}`;
}
