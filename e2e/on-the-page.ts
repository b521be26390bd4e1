import type { Locator, Page } from 'playwright-core';

/** The message that something was done or failed, by its words. */
export function toast(page: Page, text: string | RegExp): Locator {
  return page.locator('.mantine-Notifications-notification').filter({ hasText: text });
}

/** Opens the field of a choice, and takes the option of this name. */
export async function choose(field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await field.page().getByRole('option', { name: option, exact: true }).first().click();
}

/** Follows a link of the navigation, and waits for the page. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
