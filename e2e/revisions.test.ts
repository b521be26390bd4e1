import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys } from './journeys.ts';
import { goTo, toast } from './on-the-page.ts';
import { saveChange } from './policy-editor.ts';
import { chooseAction, openDetails, policyNames, toggleOf } from './policy-list.ts';
import { messagePolicies } from './sample-policies.ts';

describeJourneys('revisions and the audit log', (stage) => {
  const params = { accountId: ACCOUNT };
  const stored = async () => (await stage.api.call('policies.list', { params })).body.policies;

  it('show who changed what, lead back to how it was, and forward again', async () => {
    await stage.given({ policies: messagePolicies('Greeting', 'Farewell') });
    const page = await stage.open('/policies/greeting/edit');
    await page.getByLabel('Message').fill('Good evening.');
    await saveChange(page);
    await toast(page, '“Greeting” is saved').waitFor();
    await toggleOf(page, 'Greeting').click();
    await toast(page, '“Greeting” is disabled').waitFor();
    await chooseAction(await openDetails(page, 'Farewell'), 'Move up');
    await toast(page, '“Farewell” is now at position 1').waitFor();

    await goTo(page, 'Revisions');
    await openRevision(page, 4);
    await change(page).getByText('“Farewell” from position 2 to 1').waitFor();
    await openRevision(page, 3);
    await change(page).getByText('Switched off', { exact: true }).waitFor();
    await openRevision(page, 2);
    await change(page).getByText('Ana · ').first().waitFor();
    await change(page).getByText('“Greeting”').first().waitFor();
    await change(page).getByText('“Good evening.”').waitFor();
    await change(page).getByRole('button', { name: 'Go back to this' }).click();
    const dialog = page.getByRole('dialog', { name: 'Go back to revision 2?' });
    await dialog.getByText('These changes are undone').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(2);
    await dialog.getByRole('button', { name: 'Go back' }).click();
    const done = toast(page, 'The routing is again as it was at revision 2');
    await done.waitFor();
    expect(await stored()).toMatchObject([{ name: 'Greeting', enabled: true }, { name: 'Farewell' }]);
    await done.getByRole('button', { name: 'Undo' }).click();
    await toast(page, 'The routing is again as it was at revision 4').waitFor();
    expect(await stored()).toMatchObject([{ name: 'Farewell' }, { name: 'Greeting', enabled: false }]);
    await goTo(page, 'Policies');
    await expect.poll(() => policyNames(page)).toEqual(['Farewell', 'Greeting']);
  });

  it('record every change of configuration and access, with who made it', async () => {
    await stage.api.call('skills.create', { params, body: { id: 'audited', name: 'Audited skill' } });
    const page = await stage.open('/access?tab=key');
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await goTo(page, 'Revisions');
    await page.getByRole('tab', { name: 'Audit log' }).click();
    await page.getByRole('row', { name: /Ana user v1 key made anew/ }).waitFor();
    await page
      .getByRole('row', { name: /client-e2e API client Skill added audited.*Audited skill/ })
      .waitFor();
    await page
      .getByRole('row', { name: /Ana user Routing changed/ })
      .first()
      .getByRole('link')
      .click();
    await change(page)
      .getByRole('heading', { name: /^Revision \d+$/ })
      .waitFor();
  });

  it('say so where there is no such revision', async () => {
    const page = await stage.open('/revisions?revision=9999', { refusals: [404] });
    await page.getByText('There is no revision 9999.').waitFor();
  });
});

const change = (page: Page): Locator => page.getByRole('region', { name: 'The change' });

async function openRevision(page: Page, revision: number): Promise<void> {
  await page
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(`^${revision} `) })
    .click();
  await change(page)
    .getByRole('heading', { level: 2, name: `Revision ${revision}`, exact: true })
    .waitFor();
}
