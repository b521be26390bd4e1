import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { showIn, violationsOf } from './accessibility.ts';
import { ACCOUNT } from './console-server.ts';
import { type EmbeddingSite, startEmbeddingSite } from './embedding-site.ts';
import { describeJourneys, type Stage } from './journeys.ts';
import { choose } from './on-the-page.ts';
import { givenTutorial } from './tutorial-bot.ts';

const PHONE = { width: 390, height: 844 };

describeJourneys('the widget in a page of another origin', (stage) => {
  let sites: EmbeddingSite[] = [];
  let pages: Page[] = [];
  afterEach(async () => {
    for (const page of pages) await page.context().close();
    for (const site of sites) await site.close();
    sites = [];
    pages = [];
  });

  async function startSite(attributes = ''): Promise<EmbeddingSite> {
    const tag = `<script src="${stage.server.url}/widget.js" data-account="${ACCOUNT}" data-channel="shop" ${attributes} async></script>`;
    const site = await startEmbeddingSite(tag, stage.server.url);
    sites.push(site);
    return site;
  }

  async function visit(desk: Page, site: EmbeddingSite, options: BrowserContextOptions = {}) {
    const context = await desk
      .context()
      .browser()
      ?.newContext({ locale: 'en-US', ...options });
    if (!context) throw new Error('there is no browser');
    const page = await context.newPage();
    pages.push(page);
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(site.url);
    return { page, said };
  }

  it('a visitor is asked, transferred, answered by Ana at the desk, and sees it again after a reload', async () => {
    const site = await startSite();
    await givenShop(stage, site);
    const desk = await stage.open('/desk');
    const { page, said } = await visit(desk, site);
    await page.getByRole('button', { name: 'Chat with us' }).click();
    await page.getByText('What is your phone number?').waitFor();
    await say(page, '+155555501');
    await page.getByText('We are looking for somebody who can help').waitFor();

    await choose(desk.getByRole('combobox', { name: 'Sit as' }), 'Ana');
    const ringing = desk.getByRole('region', { name: 'Ringing' });
    await ringing.getByRole('button', { name: 'Accept' }).press('Enter');
    await page.getByText('You are talking to Ana').waitFor();
    await desk.getByRole('textbox', { name: 'Message' }).fill('Good morning, how can I help?');
    await desk.keyboard.press('Enter');
    await page.getByText('Good morning, how can I help?').waitFor();
    expect(await violationsOf(page, 'html', showIn)).toEqual([]);

    await page.reload();
    await page.getByText('Good morning, how can I help?').waitFor();
    await say(page, 'Thank you!');
    await desk.getByText('Thank you!').waitFor();
    await desk.getByRole('button', { name: 'Close the conversation' }).click();
    await page.getByText('The conversation has ended.').waitFor();
    expect(await page.getByText('Transferred to').count()).toBe(0);
    expect(said).toEqual([]);
  });

  it('there is nothing in a page whose origin the channel does not allow', async () => {
    const [site, forbidden] = [await startSite(), await startSite()];
    await givenShop(stage, site);
    const desk = await stage.open('/desk');
    const { page, said } = await visit(desk, forbidden);
    await expect.poll(() => said.join('\n')).toContain('The chat is not shown');
    expect(await page.locator('[data-conversation-orchestrator]').count()).toBe(0);
  });

  it('it is used with the keyboard, on a phone, in German, and does not take its looks from the page', async () => {
    const site = await startSite('data-language="de"');
    await givenShop(stage, site);
    const desk = await stage.open('/desk');
    const { page, said } = await visit(desk, site, { viewport: PHONE });
    const launcher = page.getByRole('button', { name: 'Mit uns chatten' });
    await launcher.waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Wie lautet Ihre Telefonnummer?').waitFor();
    expect(await page.getByRole('dialog').boundingBox()).toMatchObject({ x: 0, ...PHONE });
    await page.keyboard.type('+155555505');
    await page.keyboard.press('Enter');
    const bubble = page.getByRole('log').getByText('+155555505');
    await bubble.waitFor();
    expect(await bubble.evaluate((node) => getComputedStyle(node).fontSize)).toBe('16px');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(
      await launcher.evaluate((node) => node.getRootNode() instanceof ShadowRoot && node.matches(':focus')),
    ).toBe(true);
    expect(said).toEqual([]);
  });
});

async function givenShop(stage: Stage, { url }: EmbeddingSite): Promise<void> {
  await givenTutorial(stage);
  await stage.api.call('channels.save', {
    params: { accountId: ACCOUNT, channelId: 'shop' },
    body: { id: 'shop', name: 'Shop', kind: 'web', botId: 'tutorial', allowedOrigins: [url] },
  });
}

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Write a message' }).fill(text);
  await page.keyboard.press('Enter');
}
