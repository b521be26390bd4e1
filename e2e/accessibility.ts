import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

declare global {
  interface Window {
    /** There once its source ran in the page. */
    readonly axe: typeof axe;
  }
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ALL_RULES: RunOptions = { runOnly: { type: 'tag', values: STANDARDS } };
// Of all rules, only this one depends on the colours.
const COLOUR_RULES: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** Expects that axe finds nothing wrong with the page as it is, or with a part of it, in light and in dark. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  expect(await violationsOf(page, part)).toEqual([]);
}

/** What axe finds wrong with the page as it is, or with a part of it (WCAG 2.2 A and AA), in light and in dark. */
export async function violationsOf(
  page: Page,
  part = 'html',
  show = showConsoleIn,
): Promise<readonly string[]> {
  await page.locator(part).first().waitFor();
  const light = await analyse(page, part, ALL_RULES);
  await show(page, 'dark');
  const dark = await analyse(page, part, COLOUR_RULES);
  await show(page, 'light');
  const { pathname, search } = new URL(page.url());
  return [
    ...light.map((violation) => `${pathname}${search} in light: ${violation}`),
    ...dark.map((violation) => `${pathname}${search} in dark: ${violation}`),
  ];
}

async function showConsoleIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' });
  await showIn(page, colorScheme);
}

/** Shows a page in the colours that the visitor prefers. */
export async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  // What is drawn has changed in the frame after next.
  await page.evaluate(
    () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
  );
}

async function analyse(page: Page, part: string, options: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(([context, run]) => window.axe.run(context, run), [
    part,
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  ] as const);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary = '' }) => `${html.slice(0, 160)} ${failureSummary}`).join(' | ')}`,
  );
}

/** The texts of the page that are smaller than 14 px. */
export async function smallTextsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { parentElement: element, textContent: text } = texts.currentNode;
      if (element === null || !text?.trim() || !element.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 14) found.push(`${location.pathname}: ${size} px “${text.trim().slice(0, 60)}”`);
    }
    return found;
  });
}
