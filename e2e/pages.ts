import type { Page } from 'playwright-core';
import { pageShown } from './journeys.ts';

/** Every page of the console, and its parts that have an address, as it is with the sample account. */
export const PAGES = {
  policies: '/policies',
  'a policy': '/policies?policy=vip',
  'a policy that cannot work': '/policies?policy=balance',
  'new policy': '/policies/new?from=vip',
  'edit with conditions': '/policies/sales/edit',
  'edit with an expression': '/policies/balance/edit',
  try: '/try',
  logs: '/logs',
  usage: '/usage',
  context: '/context',
  'context of conversations': '/context?tab=conversation&conversationId=conversation-1',
  'context of customers': '/context?tab=sde&customerId=tom',
  'context documents': '/context?tab=documents&nameSpace=orchestrator&sessionId=conversation-1',
  calendars: '/context?tab=calendars',
  functions: '/functions',
  'a function': '/functions?open=findCustomer',
  'a new webhook': '/functions?add=webhook',
  secrets: '/functions?tab=secrets',
  'allowed domains': '/functions?tab=domains',
  emulator: '/emulator',
  'a chat': '/emulator?chat=chat-2',
  desk: '/desk?agent=agent-ana',
  'a chat at the desk': '/desk?agent=agent-ana&chat=chat-2',
  bots: '/bots',
  'a bot': '/bots/tutorial',
  'a bot with scripts': '/bots/scripted',
  'new bot': '/bots/new?from=intents',
  intents: '/bots?tab=intents',
  channels: '/bots?tab=channels',
  directory: '/directory',
  access: '/access',
  'test token': '/access?tab=test-token',
  'v1 key': '/access?tab=key',
  users: '/access?tab=users',
  settings: '/settings',
  revisions: '/revisions?revision=1',
  'audit log': '/revisions?tab=audit',
  nowhere: '/nowhere',
} as const;

/** Goes to a page of the console and waits until everything on it is loaded. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await pageShown(page);
  await settled(page);
}

/** Waits until nothing of the page is loading any more. */
export async function settled(page: Page): Promise<void> {
  const loading = page.locator('[aria-busy=true], [class*=Skeleton]').or(page.getByText('Loading…'));
  await loading.first().waitFor({ state: 'detached' });
}

/** Does something in two pages at once, each with half of the cases: two cores are twice as quick. */
export async function inTwoPages<Case>(
  open: () => Promise<Page>,
  cases: readonly Case[],
  work: (page: Page, one: Case) => Promise<void>,
): Promise<void> {
  const half = async (lane: number) => {
    const page = await open();
    for (const one of cases.filter((_, at) => at % 2 === lane)) await work(page, one);
  };
  await Promise.all([half(0), half(1)]);
}
