import type { Locator, Page } from 'playwright-core';

/** The field an expression is written in. */
export function expressionField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Expression' });
}

/** Turns the conditions into an expression, and puts the cursor at its end. */
export async function writeExpression(page: Page): Promise<Locator> {
  await page.getByText('Write an expression', { exact: true }).first().click();
  const field = expressionField(page);
  await field.click();
  await page.keyboard.press('ControlOrMeta+End');
  return field;
}

/** Types the beginning of a name, and takes what is offered for it. */
export async function complete(page: Page, typed: string, offered: string): Promise<void> {
  await page.keyboard.type(typed);
  const option = page.getByRole('listbox', { name: 'Completions' }).getByRole('option', { name: offered });
  await option.first().waitFor();
  // What is offered is not taken while it has only just appeared: the reader may still be typing.
  await option.first().click();
}
