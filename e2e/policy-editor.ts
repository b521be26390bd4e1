import type { Locator, Page } from 'playwright-core';
import { choose } from './on-the-page.ts';

/** Opens the editor of a new policy, from the list. */
export async function addPolicy(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Policy', exact: true }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
}

/** Adds a condition, and answers its row. */
export async function addCondition(page: Page): Promise<Locator> {
  const rows = page.getByRole('group', { name: /^Condition \d+$/ });
  const number = (await rows.count()) + 1;
  await page.getByRole('button', { name: 'Add a condition' }).click();
  return page.getByRole('group', { name: `Condition ${number}`, exact: true });
}

/** Chooses the skill of the first action by its name. */
export async function chooseSkill(page: Page, name: string): Promise<void> {
  await choose(page.getByRole('combobox', { name: 'Skill', exact: true }), name);
}

/** The pane that tries the policy while it is written. */
export function tryIt(page: Page): Locator {
  return page.getByRole('region', { name: 'Try it' });
}

/** Saves a change of a policy that is there, after looking at what will change. */
export async function saveChange(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
  const review = page.getByRole('dialog', { name: 'What will change' });
  await review.getByRole('button', { name: 'Save' }).click();
}
