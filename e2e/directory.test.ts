import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys } from './journeys.ts';
import { choose, toast } from './on-the-page.ts';
import { intentPolicy, SKILLS } from './sample-policies.ts';

describeJourneys('skills and agents', (stage) => {
  const params = { accountId: ACCOUNT };

  it('can be added, named anew, and deleted with undo', async () => {
    await stage.given();
    const page = await stage.open('/directory');
    await page.getByText('No skills yet').waitFor();
    await page.getByText('No agents yet').waitFor();
    await page.getByRole('button', { name: 'New skill' }).click();
    const skill = page.getByRole('dialog', { name: 'New skill' });
    await skill.getByLabel('Name').fill('Sales');
    await skill.getByLabel('Id').fill('skill-7');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: 'Sales skill-7 nobody' }).waitFor();
    await page.getByRole('button', { name: 'Edit Sales' }).click();
    const renamed = page.getByRole('dialog', { name: 'Sales' });
    await renamed.getByLabel('Name').fill('Sales and more');
    await renamed.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: 'Sales and more skill-7' }).waitFor();
    await page.getByRole('button', { name: 'New agent' }).click();
    const agent = page.getByRole('dialog', { name: 'New agent' });
    await agent.getByLabel('Name').fill('Tom');
    await choose(agent.getByRole('combobox', { name: 'Skills' }), 'Sales and more');
    await page.keyboard.press('Escape');
    await choose(agent.getByRole('combobox', { name: 'Status' }), 'Away');
    await agent.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /^Tom .* Away Sales and more/ }).waitFor();
    await page.getByRole('row', { name: 'Sales and more skill-7 Tom' }).waitFor();
    await page.getByRole('button', { name: 'Delete Tom' }).click();
    await page.getByText('No agents yet').waitFor();
    await toast(page, 'Tom is deleted').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row', { name: /^Tom .* Away Sales and more/ }).waitFor();
    const { body } = await stage.api.call('agents.list', { params });
    expect(body.agents).toMatchObject([{ name: 'Tom', status: 'away', skillIds: ['skill-7'] }]);
  });

  it('does not let a skill go that a policy transfers to, and says which policy', async () => {
    await stage.given({ skills: SKILLS, policies: [intentPolicy('Complaints', 'complain', 'vip-support')] });
    const page = await stage.open('/directory', { refusals: [409] });
    await page.getByRole('button', { name: 'Delete Vip Support' }).click();
    await toast(page, 'This did not work')
      .getByText(/Complaints/)
      .waitFor();
    await page.getByRole('button', { name: 'Delete Regular Support' }).click();
    await toast(page, 'Regular Support is deleted').waitFor();
    const { body } = await stage.api.call('skills.list', { params });
    expect(body.skills.map(({ name }) => name)).toEqual(['Vip Support']);
  });
});
