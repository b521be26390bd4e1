import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { READY_BOTS } from '../packages/bot/src/authoring.ts';
import { de } from '../packages/console/src/i18n/de/de.ts';
import { en } from '../packages/console/src/i18n/en/en.ts';
import { expectAccessible, smallTextsOf, violationsOf } from './accessibility.ts';
import { describeJourneys } from './journeys.ts';
import { inTwoPages, PAGES, visit } from './pages.ts';
import { fillAccount } from './sample-account.ts';

const PATHS = Object.values(PAGES);
const PHONE = { width: 390, height: 844 };

describeJourneys('every page', (stage) => {
  const open = () => stage.open('/policies', { refusals: [404] });

  it('is without an accessibility violation in light and dark while the account is empty', async () => {
    const wrong: string[] = [];
    await inTwoPages(open, await navigationOf(await open()), async (page, path) => {
      await visit(page, path);
      wrong.push(...(await violationsOf(page)));
    });
    expect(wrong).toEqual([]);
  });

  it('is without an accessibility violation in light and dark when the account is full', async () => {
    await fillAccount(stage.api);
    const wrong: string[] = [];
    await inTwoPages(
      open,
      [...new Set([...PATHS, ...(await navigationOf(await open()))])],
      async (page, path) => {
        await visit(page, path);
        wrong.push(...(await violationsOf(page)), ...(await smallTextsOf(page)));
      },
    );
    expect(wrong).toEqual([]);
  });

  it('leads on a phone through a navigation and details that open over it', async () => {
    const page = await stage.open('/policies', { viewport: PHONE });
    await page.getByRole('button', { name: 'Open the navigation' }).click();
    await expectAccessible(page, '[role=dialog]');
    const navigation = page.getByRole('dialog').getByRole('navigation', { name: 'Pages' });
    await navigation.getByRole('link', { name: 'Logs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Logs' }).waitFor();
    await page.getByRole('link', { name: /conversation-12 / }).click();
    const details = page.getByRole('dialog', { name: 'Details of the decision' });
    await details.getByRole('heading', { name: 'Policies as they were tried' }).waitFor();
    await expectAccessible(page, '[role=dialog]');
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'hidden' });
  });

  it('is in German once that is chosen, without a word of English, and without scrolling sideways on a phone', async () => {
    const german = new Set(textsOf(de));
    // Names of bots, and codes of what they speak, are the account's own words.
    const names = READY_BOTS.map(({ name }) => name);
    const shared = new Set([...german, ...names, en.common.language]);
    const english = new Set(textsOf(en).filter((text) => !shared.has(text)));
    const onPhone = () => stage.open('/policies', { viewport: PHONE, refusals: [404] });
    const left: string[] = [];
    const wide: string[] = [];
    await inTwoPages(
      () => chooseGerman(onPhone()),
      PATHS,
      async (page, path) => {
        await visit(page, path);
        expect(await page.locator('html').getAttribute('lang')).toBe('de');
        const words = (await wordsOf(page)).filter((text) => english.has(text));
        left.push(...words.map((text) => `${path}: ${text}`));
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > PHONE.width) wide.push(`${path}: ${width} px`);
      },
    );
    expect(left).toEqual([]);
    expect(wide).toEqual([]);
  });

  it('leads to the documentation of the API, in a window of its own', async () => {
    const page = await open();
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByRole('menuitem', { name: 'API documentation' }).click();
    const documentation = await opened;
    await documentation.getByRole('heading', { name: /Conversation Orchestrator/ }).waitFor();
    expect(new URL(documentation.url()).origin).toBe(stage.server.url);
  });

  it('is in the language of the browser at first', async () => {
    const page = await stage.open('/', { as: 'nobody', locale: 'de-DE' });
    await page.getByRole('heading', { level: 1, name: 'Anmelden' }).waitFor();
  });
});

/** Where the navigation leads. */
async function navigationOf(page: Page): Promise<readonly string[]> {
  const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link');
  await links.first().waitFor();
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
}

async function chooseGerman(opening: Promise<Page>): Promise<Page> {
  const page = await opening;
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('menuitem', { name: 'Deutsch' }).click();
  await page.getByRole('heading', { level: 1, name: 'Regeln' }).waitFor();
  return page;
}

type Texts = { readonly [Key in string]: string | Texts };

function textsOf(texts: Texts): readonly string[] {
  return Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : textsOf(text)));
}

/** Every text of the page, and every name that only screen readers say. */
function wordsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [document.title];
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      // An expression is of no language.
      if (parentElement?.closest('[contenteditable]') === null) words.push(textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]'))
      for (const name of ['aria-label', 'placeholder', 'title']) words.push(element.getAttribute(name) ?? '');
    return words;
  });
}
