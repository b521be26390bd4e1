import type { Locator, Page } from 'playwright-core';

/** The names of the policies as the list shows them, from top to bottom. */
export async function policyNames(page: Page): Promise<readonly string[]> {
  const labels = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('switch')
    .evaluateAll((switches) => switches.map((element) => element.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.replace(/ is enabled$/, ''));
}

/** The switch of a policy in the list. */
export function toggleOf(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('switch', { name: `${name} is enabled`, exact: true });
}

/** Opens the details of a policy, and answers them. */
export async function openDetails(page: Page, name: string): Promise<Locator> {
  await page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('switch', { name: `${name} is enabled`, exact: true }) })
    .getByRole('button', { name })
    .last()
    .click();
  const details = page.getByRole('region', { name: 'Details of the policy' });
  await details.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  return details;
}

/** Chooses from what else can be done with the policy whose details are open. */
export async function chooseAction(details: Locator, action: string): Promise<void> {
  await details.getByRole('button', { name: 'More actions' }).click();
  await details.page().getByRole('menuitem', { name: action, exact: true }).click();
}
