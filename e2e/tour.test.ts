import { expect, it } from 'vitest';
import { TUTORIAL } from '../packages/server/src/demo/tutorial.ts';
import { expectAccessible } from './accessibility.ts';
import { describeJourneys } from './journeys.ts';

const STOPS = [
  'The order is the meaning',
  'A policy reads as a sentence',
  'Try before you switch on',
  'Every decision, and why',
  'Ask for a decision yourself',
];

describeJourneys('the tour of the tutorial', (stage) => {
  const { version: _, ...tutorial } = TUTORIAL;

  it('is offered at first, leads from stop to stop, and is not offered again', async () => {
    await stage.given(tutorial);
    const page = await stage.open('/policies');
    const offer = page.getByRole('complementary', { name: 'A look around' });
    await offer.getByRole('button', { name: 'Show me around' }).click();
    for (const [at, title] of STOPS.entries()) {
      const card = page.getByRole('dialog', { name: title });
      await card.getByText(`${at + 1} of ${STOPS.length}`).waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Tab');
      await card.getByRole('button', { name: at + 1 < STOPS.length ? 'Next' : 'Done' }).press('Enter');
    }
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.goto(`${stage.server.url}/policies`);
    await page.getByRole('listitem').first().waitFor();
    expect(await offer.count()).toBe(0);
  });

  it('can be declined, and left at any stop', async () => {
    await stage.given(tutorial);
    const page = await stage.open('/policies');
    const offer = page.getByRole('complementary', { name: 'A look around' });
    await offer.getByRole('button', { name: 'Show me around' }).click();
    await page.getByRole('dialog', { name: STOPS[0] ?? '' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const another = await stage.open('/policies');
    await another.getByRole('button', { name: 'No, thank you' }).click();
    await another.reload();
    await another.getByRole('listitem').first().waitFor();
    expect(await another.getByRole('button', { name: 'Show me around' }).count()).toBe(0);
  });
});
