import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { describeJourneys } from './journeys.ts';
import { inTwoPages, visit } from './pages.ts';
import { fillAccount } from './sample-account.ts';

/** Something that opens over a page: where, by pressing what, and what it is then. */
type Overlay = { readonly path: string; readonly press: readonly string[]; readonly part?: string };

const DIALOG = '[role=dialog]';
const MENU = '[role=menu]';

const OVERLAYS: readonly Overlay[] = [
  { path: '/policies', press: ['Help'], part: MENU },
  { path: '/policies', press: ['Language'], part: MENU },
  { path: '/policies', press: ['Colours'], part: MENU },
  { path: '/policies', press: ['Signed in as Ana'], part: MENU },
  { path: '/policies?policy=vip', press: ['More actions'], part: MENU },
  { path: '/policies?policy=vip', press: ['More actions', 'Move to position…'] },
  { path: '/policies/new', press: ['Add an action'], part: MENU },
  { path: '/policies/balance/edit', press: ['Times and dates'] },
  { path: '/policies/balance/edit', press: ['Functions'] },
  { path: '/policies/sales/edit', press: ['Add a condition', 'Cancel'] },
  { path: '/policies/sales/edit', press: ['Remove condition 1', 'Save'] },
  { path: '/policies/sales/edit', press: ['Add a condition', 'Save'], part: 'main' },
  { path: '/try', press: ['Keep as an example, or manage examples'] },
  { path: '/bots', press: ['New bot'], part: MENU },
  { path: '/bots', press: ['Delete By intent'] },
  { path: '/bots/tutorial', press: ['Add a step'], part: MENU },
  { path: '/bots/tutorial', press: ['Start anew', 'Who writes: WEB'], part: 'main' },
  { path: '/bots?tab=channels', press: ['Edit Our site'] },
  { path: '/bots?tab=channels', press: ['New channel', 'Chatwoot agent bot'] },
  { path: '/bots?tab=intents', press: ['Examine the phrases'], part: 'main' },
  { path: '/context', press: ['New attribute'] },
  { path: '/context', press: ['Edit vipPhoneNumberList'] },
  { path: '/context?tab=calendars', press: ['New calendar'] },
  { path: '/context?tab=calendars', press: ['Edit office'] },
  { path: documentPath(), press: ['Add a property'] },
  { path: documentPath(), press: ['Change preferences'] },
  { path: documentPath(), press: ['Change expiry'] },
  { path: documentPath(), press: ['Delete'] },
  { path: '/directory', press: ['New skill'] },
  { path: '/directory', press: ['New agent'] },
  { path: '/directory', press: ['Edit Ana'] },
  { path: '/access', press: ['New client'] },
  { path: '/access', press: ['Delete client-e2e'] },
  { path: '/access?tab=test-token', press: ['Make a test token'], part: 'main' },
  { path: '/access?tab=key', press: ['Make a key'] },
  { path: '/access?tab=users', press: ['New user'] },
  { path: '/access?tab=users', press: ['Edit Vera'] },
  { path: '/access?tab=users', press: ['Delete Vera'] },
  { path: '/revisions?revision=1', press: ['Go back to this'] },
];

function documentPath(): string {
  return '/context?tab=documents&nameSpace=orchestrator&sessionId=conversation-1';
}

describeJourneys('everything that opens over a page', (stage) => {
  it('is without an accessibility violation in light and dark', async () => {
    await fillAccount(stage.api);
    await stage.api.nextAction({ conversationId: 'another', context: {} });
    const wrong: string[] = [];
    await inTwoPages(
      () => stage.open('/policies'),
      OVERLAYS,
      async (page, { path, press, part }) => {
        await visit(page, path);
        for (const name of press) await pressed(page, name);
        const found = await violationsOf(page, part ?? DIALOG);
        wrong.push(...found.map((violation) => `${press.join(' → ')}: ${violation}`));
        await page.evaluate(() => sessionStorage.clear());
      },
    );
    expect(wrong).toEqual([]);
  });
});

/** Presses a button or chooses from a menu, the first of this name. */
async function pressed(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button
    .or(page.getByRole('menuitem', { name, exact: true }))
    .first()
    .click();
}
