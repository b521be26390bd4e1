import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys } from './journeys.ts';
import { choose, toast } from './on-the-page.ts';
import { messagePolicies, SKILLS } from './sample-policies.ts';

describeJourneys('the settings of the account', (stage) => {
  const params = { accountId: ACCOUNT };
  const settings = async () => (await stage.api.call('settings.get', { params })).body;

  it('say what is answered when nothing matches', async () => {
    await stage.given({ skills: SKILLS });
    const page = await stage.open('/settings', { refusals: [400] });
    await page.getByText('None: the answer is empty').waitFor();
    await page.getByRole('button', { name: 'Add an action' }).click();
    await page.getByRole('menuitem', { name: 'Transfer to a skill' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('This did not work').waitFor();
    await choose(page.getByRole('combobox', { name: 'Skill', exact: true }), 'Regular Support');
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, 'Saved').waitFor();
    expect(await stage.api.nextAction({ conversationId: 'nobody-fits' })).toMatchObject({
      outcome: 'FALLBACK',
      actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'regular-support' } }],
    });
  });

  it('keep decisions for as long as they say, and ask before any is deleted', async () => {
    const page = await stage.open('/settings');
    const days = page.getByLabel('Days decisions are kept');
    await days.fill('30');
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, 'Saved').waitFor();
    expect((await settings()).logRetentionDays).toBe(30);
    await days.fill('3');
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'Keep decisions for 3 days only?' });
    await dialog.getByText('older than 3 days are deleted for good').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect((await settings()).logRetentionDays).toBe(30);
    await page.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('button', { name: 'Shorten and delete' }).click();
    await expect.poll(async () => (await settings()).logRetentionDays).toBe(3);
    await days.fill('0');
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });

  it('decide whether tokens are accepted in the address', async () => {
    await stage.given({ policies: messagePolicies('Greeting') });
    const { body } = await stage.api.call('testToken.create', { params });
    const ask = async () => {
      const url = `${stage.server.url}/v2/policy/nextaction?access_token=${body.access_token}`;
      const headers = { 'content-type': 'application/json' };
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ accountId: ACCOUNT }) }))
        .status;
    };
    const page = await stage.open('/settings');
    expect(await ask()).toBe(200);
    await page.getByRole('switch', { name: 'Accept tokens in the address' }).click();
    await toast(page, 'Saved').waitFor();
    expect(await ask()).toBe(401);
    await toast(page, 'Saved').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(ask).toBe(200);
  });
});
