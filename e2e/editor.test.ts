import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { expressionField, writeExpression } from './expression-editor.ts';
import { describeJourneys } from './journeys.ts';
import { choose, toast } from './on-the-page.ts';
import { ADMIN, EDITOR } from './people.ts';
import { addCondition, chooseSkill, saveChange, tryIt } from './policy-editor.ts';
import { toggleOf } from './policy-list.ts';
import { intentPolicy, messagePolicies, SKILLS } from './sample-policies.ts';

describeJourneys('the editor of a policy', (stage) => {
  const params = { accountId: ACCOUNT };
  const stored = async () => (await stage.api.call('policies.list', { params })).body.policies;

  it('can be used with the keyboard alone, from the list to the policy that is switched on', async () => {
    await stage.given({ skills: SKILLS, policies: messagePolicies('Everyone') });
    const page = await stage.open('/policies');
    await tabTo(page.getByRole('link', { name: 'Policy', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'New policy' }).waitFor();
    await tabTo(page.getByLabel('Name', { exact: true }));
    await page.keyboard.type('By keyboard');
    await tabTo(page.getByRole('button', { name: 'Add a condition' }));
    await page.keyboard.press('Enter');
    const row = page.getByRole('group', { name: 'Condition 1' });
    await tabTo(row.getByRole('combobox', { name: 'Attribute', exact: true }), 'Shift+Tab');
    await page.keyboard.type('orchestrator.intent');
    await tabTo(row.getByRole('combobox', { name: 'Operator' }));
    await arrowTo(page.getByRole('option', { name: 'is not', exact: true }));
    await page.keyboard.press('Enter');
    await tabTo(row.getByRole('combobox', { name: 'Value', exact: true }));
    await page.keyboard.type('complain');
    await tabTo(page.getByRole('combobox', { name: 'Skill', exact: true }));
    await page.keyboard.type('Vip');
    await arrowTo(page.getByRole('option', { name: 'Vip Support' }));
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('button', { name: 'Save' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await toast(page, '“By keyboard” is added').waitFor();
    await tabTo(toggleOf(page, 'By keyboard'));
    await page.keyboard.press('Space');
    await toast(page, '“By keyboard” is enabled').waitFor();
    expect((await stored()).at(-1)).toMatchObject({
      enabled: true,
      conditions: [{ property: 'orchestrator.intent', type: 'NOT_EQUAL', value: 'complain' }],
      actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'vip-support' } }],
    });
  });

  it('takes a list from a spreadsheet, several actions, and an exception', async () => {
    await stage.given({ skills: SKILLS, agents: [AGENT] });
    const page = await stage.open('/policies/new', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByLabel('Name', { exact: true }).fill('Everything');
    const row = await addCondition(page);
    await row.getByRole('combobox', { name: 'Attribute', exact: true }).fill('orchestrator.phoneNumber');
    await page.keyboard.press('Escape');
    await choose(row.getByRole('combobox', { name: 'Operator' }), 'is in');
    await page.evaluate(() => navigator.clipboard.writeText('1111\t2222\r\n3333\t2222\r\n'));
    await row.getByLabel('Values, one a line').click();
    await page.keyboard.press('ControlOrMeta+v');
    await row.getByText('3 values · 1 repetition left out').waitFor();
    await chooseSkill(page, 'Regular Support');
    await addMessage(page, 0, 'One moment, {{orchestrator.name}}.');
    await page.getByRole('button', { name: 'Move action 2 up' }).click();
    await page.getByRole('button', { name: 'Add an exception' }).click();
    await page.getByRole('button', { name: 'Remove action 1' }).last().click();
    await addMessage(page, 1, 'An exception.');
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, '“Everything” is added').waitFor();
    expect(await stored()).toMatchObject([
      {
        conditions: [
          { property: 'orchestrator.phoneNumber', type: 'IS_IN', value: ['1111', '2222', '3333'] },
        ],
        actions: [
          { type: 'SEND_MESSAGE', payload: { message: 'One moment, {{orchestrator.name}}.' } },
          { type: 'TRANSFER_TO_SKILL', payload: { skillId: 'regular-support' } },
        ],
        exception: {
          conditions: [],
          actions: [{ type: 'SEND_MESSAGE', payload: { message: 'An exception.' } }],
        },
      },
    ]);
  });

  it('says under each field what is wrong, and saves nothing until it is right', async () => {
    await stage.given({ skills: SKILLS });
    const page = await stage.open('/policies/new');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Something is missing or wrong').waitFor();
    await page.getByText('A policy needs a name').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Right');
    const row = await addCondition(page);
    const attribute = row.getByRole('combobox', { name: 'Attribute', exact: true });
    await attribute.fill('orchestrator.phoneNumbr');
    await page.keyboard.press('Escape');
    await row.getByText('Did you mean orchestrator.phoneNumber?').waitFor();
    await attribute.fill('orchestrator.phoneNumber');
    await page.keyboard.press('Escape');
    await row.getByRole('combobox', { name: 'Value', exact: true }).fill('1111');
    await chooseSkill(page, 'Vip Support');
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, '“Right” is added').waitFor();
  });

  it('says what is wrong with an expression, and turns it into rows only where rows can say it', async () => {
    await stage.given({});
    const page = await stage.open('/policies/new');
    await page.getByLabel('Name', { exact: true }).fill('Office hours');
    await writeExpression(page);
    await page.keyboard.type("orchestrator.intent == 'sales' and orchestrator.phoneNumbr == '1'");
    await page.getByText('Did you mean orchestrator.phoneNumber?').first().waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type("orchestrator.intent == 'sales'");
    await page.getByText('Build conditions', { exact: true }).click();
    const attribute = page.getByRole('combobox', { name: 'Attribute', exact: true }).first();
    await expect.poll(() => attribute.inputValue()).toBe('orchestrator.intent');
    await page.getByText('Write an expression', { exact: true }).click();
    await page.getByRole('button', { name: 'Times and dates' }).click();
    await page
      .getByRole('dialog', { name: 'Times and dates' })
      .getByRole('button', { name: 'Insert' })
      .click();
    await page.getByText('Build conditions', { exact: true }).click();
    await page.getByText('Rows cannot say this part').waitFor();
    expect(await expressionField(page).innerText()).toContain(
      "isTimeRange('09:00:00', '18:00:00', 'Europe/Berlin'",
    );
  });

  it('explains the functions of the language, and takes their examples over', async () => {
    await stage.given({});
    const page = await stage.open('/policies/new');
    const field = await writeExpression(page);
    await page.getByRole('button', { name: 'Functions' }).click();
    const help = page.getByRole('dialog', { name: 'Functions' });
    await help.getByRole('searchbox', { name: 'Search' }).fill('bucket');
    await help.getByRole('button', { name: 'Insert the example' }).click();
    await help.waitFor({ state: 'hidden' });
    expect(await field.innerText()).toContain('bucket(');
  });

  it('tries a draft in the context of a real conversation, as rows and as JSON', async () => {
    await stage.given({ skills: SKILLS, policies: [intentPolicy('Sales', 'buy', 'regular-support')] });
    const orchestrator = { intent: 'buy', balance: 12_000 };
    await stage.api.nextAction({ conversationId: 'tried-before', context: { orchestrator } });
    await stage.api.nextAction({
      conversationId: 'tried-last',
      context: { orchestrator: { intent: 'sell' } },
    });
    const page = await stage.open('/policies/sales/edit');
    const trial = tryIt(page);
    await trial.getByRole('status').getByText('False').waitFor();
    await choose(trial.getByRole('combobox', { name: 'Fill in from' }), /tried-before/);
    await trial.getByRole('status').getByText('True').waitFor();
    await trial.getByText('JSON', { exact: true }).click();
    await trial.getByLabel('Context as JSON').fill('{"orchestrator": {"intent": "sell"}}');
    await trial.getByRole('status').getByText('False').waitFor();
  });

  it('keeps a context as an example of one’s own, and fills it in again', async () => {
    await stage.given({ skills: SKILLS, policies: [intentPolicy('Sales', 'buy', 'regular-support')] });
    const page = await stage.open('/policies/sales/edit');
    const trial = tryIt(page);
    await trial.getByLabel('Value of orchestrator.intent').fill('buy');
    await trial.getByRole('button', { name: 'Keep as an example, or manage examples' }).click();
    const dialog = page.getByRole('dialog', { name: 'Saved examples' });
    await dialog.getByLabel('Name of the example').fill('A buyer');
    await dialog.getByRole('button', { name: 'Keep what is tried now' }).click();
    await dialog.getByRole('button', { name: 'Fill in “A buyer”' }).waitFor();
    await page.reload();
    await trial.getByRole('status').getByText('False').waitFor();
    await choose(trial.getByRole('combobox', { name: 'Fill in from' }), 'A buyer');
    await trial.getByRole('status').getByText('True').waitFor();
  });

  it('asks before unsaved changes are left, and gives them back after a reload', async () => {
    await stage.given({ policies: messagePolicies('Greeting') });
    const page = await stage.open('/policies/greeting/edit');
    await page.getByLabel('Message').fill('Good evening.');
    await page.getByRole('button', { name: 'Cancel' }).click();
    const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
    await dialog.getByRole('button', { name: 'Go on editing' }).click();
    page.once('dialog', (asked) => void asked.accept());
    await page.reload();
    await page.getByText('Your unsaved changes are back').waitFor();
    expect(await page.getByLabel('Message').inputValue()).toBe('Good evening.');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Policies' }).waitFor();
    expect(await stored()).toMatchObject([{ actions: [{ payload: { message: 'Greeting' } }] }]);
  });

  it('keeps what was written while the connection is lost, and saves it afterwards', async () => {
    await stage.given({ policies: messagePolicies('Greeting') });
    const page = await stage.open('/policies/greeting/edit', { refusals: ['ERR_INTERNET_DISCONNECTED'] });
    await page.getByLabel('Message').fill('Good evening.');
    await page.context().setOffline(true);
    await saveChange(page);
    await toast(page, 'The server cannot be reached').waitFor();
    expect(await page.getByLabel('Message').inputValue()).toBe('Good evening.');
    await page.context().setOffline(false);
    await saveChange(page);
    await toast(page, '“Greeting” is saved').waitFor();
    expect(await stored()).toMatchObject([{ actions: [{ payload: { message: 'Good evening.' } }] }]);
  });

  it.each([
    { decision: 'Take theirs, discard mine', saved: 'Theirs' },
    { decision: 'Save mine over it', saved: 'Mine' },
  ])(
    'overwrites nothing that somebody else has saved meanwhile: “$decision”',
    async ({ decision, saved }) => {
      await stage.given({ policies: messagePolicies('Greeting') });
      const mine = await stage.open('/policies/greeting/edit', { as: EDITOR, refusals: [412] });
      const theirs = await stage.open('/policies/greeting/edit', { as: ADMIN });
      await mine.getByLabel('Message').fill('Mine');
      await theirs.getByLabel('Message').fill('Theirs');
      await saveChange(theirs);
      await toast(theirs, '“Greeting” is saved').waitFor();
      await saveChange(mine);
      const dialog = mine.getByRole('dialog', { name: 'Someone else was quicker' });
      await dialog.getByText('“Theirs”').waitFor();
      await dialog.getByText('“Mine”').waitFor();
      await dialog.getByRole('button', { name: decision }).click();
      await dialog.waitFor({ state: 'hidden' });
      await expect
        .poll(async () => (await stored()).map(({ actions }) => actions[0]?.payload))
        .toEqual([{ message: saved }]);
    },
  );
});

const AGENT = { id: 'agent-1', name: 'VIP Agent', skillIds: ['vip-support'], status: 'online' } as const;

/** Moves the focus with one key until it is where it shall be: what cannot be reached so cannot be used without a mouse. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${target}`);
}

/** Opens the options of the field that has the focus, and goes down to one of them. */
async function arrowTo(option: Locator): Promise<void> {
  const isActive = async () => {
    await option.page().keyboard.press('ArrowDown');
    return option.evaluate(({ id }) => document.activeElement?.getAttribute('aria-activedescendant') === id);
  };
  await expect.poll(isActive).toBe(true);
}

/** Adds a message to one of the lists of actions, the last of which is that of the exception. */
async function addMessage(page: Page, list: number, message: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an action' }).nth(list).click();
  await page.getByRole('menuitem', { name: 'Send a message' }).click();
  await page.getByLabel('Message').last().fill(message);
}
