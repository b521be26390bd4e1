import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys } from './journeys.ts';
import { toast } from './on-the-page.ts';
import { ADMIN, EDITOR } from './people.ts';
import { tryIt } from './policy-editor.ts';
import { chooseAction, openDetails, policyNames, toggleOf } from './policy-list.ts';
import { intentPolicy, messagePolicies, SKILLS } from './sample-policies.ts';

describeJourneys('the list of policies', (stage) => {
  const params = { accountId: ACCOUNT };
  const stored = async () => (await stage.api.call('policies.list', { params })).body.policies;

  it('teaches from nothing to a first policy that is tried, saved, and switched on', async () => {
    const list = { name: 'vipPhoneNumberList', type: 'static', value: ['+155555501', '+155555502'] } as const;
    await stage.given({ skills: SKILLS, attributes: [list] });
    const page = await stage.open('/policies');
    await page.getByText('No policies yet').waitFor();
    await page.getByRole('link', { name: 'VIP by phone' }).click();
    await page.getByLabel('Name', { exact: true }).fill('VIP');
    await page.getByRole('combobox', { name: 'Skill', exact: true }).fill('Vip Support');
    await page.keyboard.press('Escape');
    const trial = tryIt(page);
    await trial.getByLabel('Value of orchestrator.phoneNumber').fill('+155555501');
    await trial.getByRole('status').getByText('True').waitFor();
    await trial.getByText('1 · VIP').waitFor();
    await trial.getByLabel('Value of orchestrator.phoneNumber').fill('+1999');
    await trial.getByRole('status').getByText('False').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, '“VIP” is added at the bottom, disabled').waitFor();
    expect(await toggleOf(page, 'VIP').isChecked()).toBe(false);
    await toggleOf(page, 'VIP').press('Space');
    await toast(page, '“VIP” is enabled').waitFor();
    const { actions } = await stage.api.nextAction({
      context: { orchestrator: { phoneNumber: '+155555502' } },
    });
    expect(actions).toEqual([{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'vip-support' } }]);
  });

  it('switches a policy off and, by undo, on again', async () => {
    await stage.given({ policies: messagePolicies('Greeting') });
    const page = await stage.open('/policies');
    await toggleOf(page, 'Greeting').click();
    const done = toast(page, '“Greeting” is disabled');
    await done.waitFor();
    expect(await stored()).toMatchObject([{ name: 'Greeting', enabled: false }]);
    await done.getByRole('button', { name: 'Undo' }).click();
    await toast(page, '“Greeting” is enabled').waitFor();
    expect(await stored()).toMatchObject([{ name: 'Greeting', enabled: true }]);
    expect(await toggleOf(page, 'Greeting').isChecked()).toBe(true);
  });

  it('deletes with undo, and puts the policy back where it was', async () => {
    await stage.given({ policies: messagePolicies('First', 'Second', 'Third') });
    const before = await stored();
    const page = await stage.open('/policies');
    await chooseAction(await openDetails(page, 'Second'), 'Delete');
    const done = toast(page, '“Second” is deleted');
    await done.waitFor();
    expect(await policyNames(page)).toEqual(['First', 'Third']);
    expect((await stored()).map(({ name }) => name)).toEqual(['First', 'Third']);
    await done.getByRole('button', { name: 'Undo' }).click();
    await toast(page, '“Second” is back').waitFor();
    await expect.poll(() => policyNames(page)).toEqual(['First', 'Second', 'Third']);
    const withoutRevision = ({ revision: _, ...policy }: (typeof before)[number]) => policy;
    expect((await stored()).map(withoutRevision)).toEqual(before.map(withoutRevision));
  });

  it('duplicates to the bottom, disabled, and copies a link that opens the policy', async () => {
    await stage.given({ policies: messagePolicies('First', 'Second') });
    const page = await stage.open('/policies', { permissions: ['clipboard-read', 'clipboard-write'] });
    const details = await openDetails(page, 'First');
    await chooseAction(details, 'Duplicate');
    await toast(page, '“First (copy)” is added at the bottom, disabled').waitFor();
    expect(await stored()).toMatchObject([{}, {}, { name: 'First (copy)', enabled: false }]);
    await chooseAction(details, 'Copy link');
    await toast(page, 'Copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    await page.getByRole('heading', { level: 2, name: 'First', exact: true }).waitFor();
  });

  it('finds policies by what they say and do, and by whether they are on', async () => {
    await stage.given({
      skills: SKILLS,
      policies: [
        intentPolicy('Sales', 'buy', 'regular-support'),
        { ...intentPolicy('Complaints', 'complain', 'vip-support'), enabled: false },
        ...messagePolicies('Everyone'),
      ],
    });
    const page = await stage.open('/policies');
    const search = page.getByRole('searchbox', { name: 'Search policies' });
    await search.fill('complain');
    await page.getByText('1 of 3 policies').waitFor();
    expect(await policyNames(page)).toEqual(['Complaints']);
    expect(await page.getByRole('button', { name: 'Move Complaints' }).count()).toBe(0);
    await search.fill('Regular Support');
    await expect.poll(() => policyNames(page)).toEqual(['Sales']);
    await search.fill('');
    await page.getByRole('combobox', { name: 'Which policies' }).selectOption('Disabled');
    await expect.poll(() => policyNames(page)).toEqual(['Complaints']);
    await page.reload();
    await expect.poll(() => policyNames(page)).toEqual(['Complaints']);
    await search.fill('nothing like it');
    await page.getByText('No policy fits').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => policyNames(page)).toEqual(['Sales', 'Complaints', 'Everyone']);
  });

  it('notices that somebody else has changed a policy, shows it, and changes nothing by itself', async () => {
    await stage.given({ policies: messagePolicies('Greeting') });
    const mine = await stage.open('/policies', { as: EDITOR, refusals: [412] });
    await toggleOf(mine, 'Greeting').waitFor();
    const theirs = await stage.open('/policies/greeting/edit', { as: ADMIN });
    await theirs.getByLabel('Message').fill('Good evening.');
    await theirs.getByRole('button', { name: 'Save' }).click();
    await theirs
      .getByRole('dialog', { name: 'What will change' })
      .getByRole('button', { name: 'Save' })
      .click();
    await toast(theirs, '“Greeting” is saved').waitFor();
    await toggleOf(mine, 'Greeting').click();
    const dialog = mine.getByRole('dialog', { name: 'Someone else was quicker' });
    await dialog.getByText('Good evening.').waitFor();
    await dialog.getByRole('button', { name: 'Leave it as it is now' }).click();
    await expect.poll(() => toggleOf(mine, 'Greeting').isChecked()).toBe(true);
    expect(await stored()).toMatchObject([{ enabled: true }]);
  });

  it('shows what others change without being asked', async () => {
    await stage.given({ policies: messagePolicies('First') });
    const page = await stage.open('/policies');
    await page.clock.install();
    await page.reload();
    await expect.poll(() => policyNames(page)).toEqual(['First']);
    await stage.given({ policies: messagePolicies('First', 'Second') });
    await page.clock.fastForward('00:30');
    await expect.poll(() => policyNames(page)).toEqual(['First', 'Second']);
  });
});
