import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys, type Stage } from './journeys.ts';
import { toast } from './on-the-page.ts';
import { EDITOR } from './people.ts';
import { chooseAction, openDetails, policyNames, toggleOf } from './policy-list.ts';
import { messagePolicies } from './sample-policies.ts';

describeJourneys('reordering policies', (stage) => {
  const start = async () => {
    await stage.given({ policies: messagePolicies('First', 'Second', 'Third', 'Fourth') });
    const page = await stage.open('/policies');
    await expectOrder(page, 'First', 'Second', 'Third', 'Fourth');
    return page;
  };

  it('works by keyboard, can be given up, and can be undone', async () => {
    const page = await start();
    const handle = page.getByRole('button', { name: 'Move First' });
    await handle.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('End');
    await expectOrder(page, 'Second', 'Third', 'Fourth', 'First');
    await page.getByText('Position 4 of 4').waitFor();
    await page.keyboard.press('Escape');
    await expectOrder(page, 'First', 'Second', 'Third', 'Fourth');
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    const done = toast(page, '“First” is now at position 3');
    await done.waitFor();
    await expectStoredOrder(stage, 'Second', 'Third', 'First', 'Fourth');
    await done.getByRole('button', { name: 'Undo' }).click();
    await toast(page, '“First” is now at position 1').waitFor();
    await expectStoredOrder(stage, 'First', 'Second', 'Third', 'Fourth');
    await expectOrder(page, 'First', 'Second', 'Third', 'Fourth');
  });

  it('works by dragging the handle', async () => {
    const page = await start();
    const handle = await page.getByRole('button', { name: 'Move Fourth' }).boundingBox();
    const target = await page.getByRole('button', { name: 'Move Second' }).boundingBox();
    if (handle === null || target === null) throw new Error('There are no handles');
    await page.mouse.move(handle.x + 8, handle.y + 8);
    await page.mouse.down();
    await page.mouse.move(target.x + 8, target.y + 8, { steps: 6 });
    await page.mouse.up();
    await toast(page, '“Fourth” is now at position 2').waitFor();
    await expectStoredOrder(stage, 'First', 'Fourth', 'Second', 'Third');
    await expectOrder(page, 'First', 'Fourth', 'Second', 'Third');
  });

  it('works by buttons, one place or many', async () => {
    const page = await start();
    const details = await openDetails(page, 'Third');
    await chooseAction(details, 'Move up');
    await toast(page, '“Third” is now at position 2').waitFor();
    await chooseAction(details, 'Move down');
    await toast(page, '“Third” is now at position 3').waitFor();
    await chooseAction(details, 'Move to position…');
    const dialog = page.getByRole('dialog', { name: 'Move “Third”' });
    await dialog.getByLabel('Position, 1 to 4').fill('1');
    await page.keyboard.press('Enter');
    await toast(page, '“Third” is now at position 1').waitFor();
    await expectStoredOrder(stage, 'Third', 'First', 'Second', 'Fourth');
    await details.getByRole('button', { name: 'More actions' }).click();
    expect(await page.getByRole('menuitem', { name: 'Move up' }).isDisabled()).toBe(true);
  });

  it('does not take one’s own quick changes for those of somebody else', async () => {
    const page = await start();
    await page.getByRole('button', { name: 'Move First' }).focus();
    for (let place = 2; place <= 4; place++) {
      for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
      await expect.poll(() => policyNames(page)).toHaveProperty(String(place - 1), 'First');
    }
    await toast(page, '“First” is now at position 4').waitFor();
    await toggleOf(page, 'Second').click();
    await expect.poll(() => toggleOf(page, 'Second').isChecked()).toBe(false);
    await toggleOf(page, 'Second').click();
    await toast(page, '“Second” is enabled').waitFor();
    await chooseAction(await openDetails(page, 'Third'), 'Move up');
    await toast(page, '“Third” is now at position 1').waitFor();
    await expectStoredOrder(stage, 'Third', 'Second', 'Fourth', 'First');
    await expectOrder(page, 'Third', 'Second', 'Fourth', 'First');
  });

  it('does not move anything in a list that somebody else has changed, and offers to do it in the new one', async () => {
    const mine = await start();
    const theirs = await stage.open('/policies', { as: EDITOR, refusals: [412] });
    await expectOrder(theirs, 'First', 'Second', 'Third', 'Fourth');
    await chooseAction(await openDetails(mine, 'Fourth'), 'Move up');
    await toast(mine, '“Fourth” is now at position 3').waitFor();
    await chooseAction(await openDetails(theirs, 'Second'), 'Move up');
    const dialog = theirs.getByRole('dialog', { name: 'Someone else was quicker' });
    await dialog.getByText('so “Second” was not moved').waitFor();
    await dialog.getByText(/by Ana/).waitFor();
    await expectStoredOrder(stage, 'First', 'Second', 'Fourth', 'Third');
    await dialog.getByRole('button', { name: 'Move it' }).click();
    await toast(theirs, '“Second” is now at position 1').waitFor();
    await expectStoredOrder(stage, 'Second', 'First', 'Fourth', 'Third');
  });
});

async function expectOrder(page: Page, ...names: readonly string[]): Promise<void> {
  await expect.poll(() => policyNames(page)).toEqual(names);
}

async function expectStoredOrder({ api }: Stage, ...names: readonly string[]): Promise<void> {
  const { body } = await api.call('policies.list', { params: { accountId: ACCOUNT } });
  expect(body.policies.map(({ name }) => name)).toEqual(names);
}
