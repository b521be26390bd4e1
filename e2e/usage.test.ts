import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeJourneys } from './journeys.ts';
import { choose } from './on-the-page.ts';
import { intentPolicy, SKILLS } from './sample-policies.ts';

describeJourneys('the usage of policies', (stage) => {
  const open = async () => {
    await stage.given({
      skills: SKILLS,
      policies: [
        intentPolicy('Sales', 'buy', 'regular-support'),
        intentPolicy('=Complaints, "loud"', 'complain', 'vip-support'),
        intentPolicy('Never', 'never', 'vip-support'),
      ],
    });
    return stage.open('/usage');
  };

  it('is empty, and says why, until somebody asks', async () => {
    const page = await open();
    await page.getByText('No decisions in this time').waitFor();
    expect(await page.getByRole('button', { name: 'Export CSV' }).isDisabled()).toBe(true);
  });

  it('counts by hour and by day, names what won and what never did, and leads to what matched nothing', async () => {
    for (const intent of ['buy', 'buy', 'complain', 'other'])
      await stage.api.nextAction({ conversationId: `used-${intent}`, context: { orchestrator: { intent } } });
    const page = await open();
    await expect.poll(() => figure(page, 'Decisions')).toBe('4');
    expect(await figure(page, 'A policy matched')).toBe('75%');
    expect(await figure(page, 'Nothing matched')).toBe('25%');
    await page.getByRole('heading', { name: 'Decisions per hour' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Sales' }).getByText('2').first().waitFor();
    await page.getByRole('link', { name: 'Never', exact: true }).waitFor();
    await page.getByText('Table', { exact: true }).click();
    const table = page.getByRole('region', { name: 'The figures of the chart' });
    expect(await table.getByRole('row').nth(1).getByRole('cell').allInnerTexts()).toEqual([
      '2',
      '1',
      '1',
      '4',
    ]);
    expect(await table.getByRole('row').count()).toBe(1 + 24);
    await page.getByText('Day', { exact: true }).click();
    await page.getByRole('heading', { name: 'Decisions per day' }).waitFor();
    await choose(page.getByRole('combobox', { name: 'Time' }), 'Last 7 days');
    await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(7);
    await page.getByRole('link', { name: 'which ones?' }).click();
    await page.getByRole('link', { name: /Nothing matched.*used-other/ }).waitFor();
    expect(await page.getByRole('link', { name: /used-buy/ }).count()).toBe(0);
  });

  it('shows a stretch of time of one’s own, and remembers it in the address', async () => {
    const page = await open();
    await choose(page.getByRole('combobox', { name: 'Time' }), 'From … to …');
    await page.getByLabel('From', { exact: true }).fill('2020-01-01T00:00');
    await page.getByLabel('To', { exact: true }).fill('2020-01-02T00:00');
    await page.getByText('No decisions in this time').waitFor();
    await page.reload();
    await page.getByText('No decisions in this time').waitFor();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('2020-01-01T00:00');
  });

  it('exports the figures as a file that a spreadsheet only shows', async () => {
    const page = await open();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(/^usage-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
    expect(lines[0]).toBe('From,Sales,"\'=Complaints, ""loud""",Nothing matched');
    expect(lines.at(-2)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:00:00\.000Z,2,1,1$/);
  });
});

/** A figure at the head of the page. */
async function figure(page: Page, name: string): Promise<string | null> {
  return page.getByRole('term').filter({ hasText: name }).locator('+ dd').first().textContent();
}
