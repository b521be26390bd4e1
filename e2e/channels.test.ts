import { expect, it } from 'vitest';
import { TUTORIAL_BOT } from '../packages/bot/src/documents/tutorial-bot.ts';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys } from './journeys.ts';
import { toast } from './on-the-page.ts';

const PARAMS = { accountId: ACCOUNT };

describeJourneys('channels', (stage) => {
  it('are added, shown with what is pasted where, changed and deleted', async () => {
    await stage.given({ skills: [{ id: 'general-support', name: 'General Support' }] });
    await stage.api.call('bots.save', {
      params: { ...PARAMS, botId: TUTORIAL_BOT.id },
      headers: {},
      body: TUTORIAL_BOT,
    });
    const page = await stage.open('/bots?tab=channels');
    await page.getByText('No channels yet').waitFor();
    await page.getByRole('button', { name: 'New channel' }).click();
    await page.getByRole('menuitem', { name: 'Chat on a website' }).click();
    const form = page.getByRole('dialog', { name: 'Chat on a website' });
    await form.getByLabel('Name', { exact: true }).fill('Our site');
    await form.getByLabel('Id', { exact: true }).fill('site');
    await form.getByLabel('Pages that may show it').fill('https://www.example.com\nhttps://shop.example.com');
    await form.getByText('data-channel="site"').waitFor();
    await form.getByRole('button', { name: 'Save' }).click();
    await toast(page, '“Our site” is saved').waitFor();
    await page.getByRole('button', { name: 'Edit Our site' }).click();
    const change = page.getByRole('dialog', { name: 'Our site' });
    await change.getByLabel('Name', { exact: true }).fill('Website');
    await change.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: 'Website', exact: true }).waitFor();
    const { body } = await stage.api.call('channels.get', { params: { ...PARAMS, channelId: 'site' } });
    expect(body).toMatchObject({
      name: 'Website',
      botId: 'tutorial',
      allowedOrigins: ['https://www.example.com', 'https://shop.example.com'],
    });
    await page.getByRole('button', { name: 'Delete Website' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete the channel' }).click();
    await page.getByText('No channels yet').waitFor();
  });
});
