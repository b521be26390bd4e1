import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { READY_BOTS } from '../packages/bot/src/authoring.ts';
import { TUTORIAL } from '../packages/server/src/demo/tutorial.ts';
import { expectAccessible } from './accessibility.ts';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys, type Stage } from './journeys.ts';
import { choose, goTo, toast } from './on-the-page.ts';
import { VIEWER } from './people.ts';

const { version: _, ...ROUTING } = TUTORIAL;
const PARAMS = { accountId: ACCOUNT };

describeJourneys('bots', (stage) => {
  it('begin from one that works, and are tried, changed and saved', async () => {
    await given(stage, []);
    const page = await stage.open('/policies');
    await goTo(page, 'Bots');
    await page.getByRole('link', { name: 'Tutorial: asks for the phone number' }).click();
    await write(page, '+155555501');
    await preview(page).getByText('Goes to Vip Support').first().waitFor();
    await preview(page).getByText('VipRule_Session').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Front door');
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, '“Front door” is added').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Front door' }).waitFor();
    const { body } = await stage.api.call('bots.get', { params: { ...PARAMS, botId: 'tutorial' } });
    expect(body.name).toBe('Front door');
    expect((await stage.api.call('chats.list', { params: PARAMS, query: {} })).body.chats).toEqual([]);
  });

  it('show in the preview what is typed, from the beginning of the conversation', async () => {
    await given(stage, ['tutorial']);
    const page = await stage.open('/bots/tutorial');
    await write(page, 'no number');
    await preview(page).getByText('I did not find a phone number in that').waitFor();
    await page.getByLabel('Question, English').fill('Which number do you call from?');
    await preview(page).getByText('Which number do you call from?').waitFor();
    await preview(page).getByText('I did not find a phone number in that').waitFor();
    await write(page, '+155555505');
    await preview(page).getByText('Goes to Regular Support').first().waitFor();
    await preview(page).getByRole('button', { name: 'Nobody takes it' }).click();
    await preview(page).getByText('Goes to the fallback: General Support').first().waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    const review = page.getByRole('dialog', { name: 'What will change' });
    await review.getByText('Which number do you call from?').waitFor();
    await expectAccessible(page, '[role=dialog]');
    await review.getByRole('button', { name: 'Save' }).click();
    await toast(page, 'is saved').waitFor();
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  });

  it('get steps that are added, moved by keyboard, renamed with what leads to them, and removed with a way back', async () => {
    await given(stage, ['tutorial']);
    const page = await stage.open('/bots/tutorial');
    await row(page, 'route').click();
    await page.getByRole('button', { name: 'Add a step' }).click();
    await page.getByRole('menuitem', { name: /^Close/ }).click();
    await page.getByLabel('Said before, all languages').fill('We are closed.');
    await rename(page, 'closed');
    await page.getByText('No other step leads here').first().waitFor();
    await page.getByRole('button', { name: 'Move phone number' }).focus();
    for (const key of ['Space', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    await expect.poll(() => stepNames(page)).toEqual(['route', 'phone number', 'closed']);
    await row(page, 'closed').click();
    await page.getByRole('button', { name: 'Move up' }).click();
    await expect.poll(() => stepNames(page)).toEqual(['route', 'closed', 'phone number']);
    await row(page, 'phone number').click();
    await choose(goesOnAt(page), 'closed');
    await row(page, 'closed').click();
    await rename(page, 'end');
    await row(page, 'phone number').click();
    expect(await goesOnAt(page).inputValue()).toBe('end');
    await page.getByRole('button', { name: 'Remove the step' }).click();
    await expect.poll(() => stepNames(page)).toEqual(['route', 'end']);
    await toast(page, '“phone number” is removed').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => stepNames(page)).toEqual(['route', 'end', 'phone number']);
  });

  it('branch by conditions of the builder, and say where something is missing', async () => {
    await given(stage, ['tutorial']);
    const page = await stage.open('/bots/tutorial');
    await page.getByRole('button', { name: 'Add a step' }).click();
    await page.getByRole('menuitem', { name: /^Branch/ }).click();
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await page.getByText('A condition needs an attribute').first().waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByText('Some things are wrong').waitFor();
    const condition = page.getByRole('group', { name: 'Condition 1' });
    await condition.getByRole('combobox', { name: 'Attribute' }).fill('orchestrator.phoneNumber');
    await condition.getByRole('combobox', { name: 'Value', exact: true }).fill('+155555501');
    await choose(goesOnAt(page), 'route');
    await write(page, '+155555501');
    await preview(page).getByText('Case 1 holds').waitFor();
  });

  it('are written as a text that is the same bot, and built on again when it can be read', async () => {
    await given(stage, ['tutorial']);
    const page = await stage.open('/bots/tutorial');
    await page.getByText('Write', { exact: true }).click();
    const text = page.getByRole('textbox', { name: 'The bot as YAML' });
    await text.getByText('What is your phone number?').waitFor();
    await text.fill('id: [tutorial');
    await page.getByText('This cannot be read as a bot yet').waitFor();
    await text.fill(
      'id: tutorial\nname: Short\nsteps: [{ kind: say, id: hello }]\nfallback: { skillId: general-support }',
    );
    await page.getByText('steps[0].message').waitFor();
    await page.getByText('Build', { exact: true }).click();
    await page.getByRole('alert').getByText('It can be built on once').waitFor();
    await text.fill(
      'id: tutorial\nname: Short\nsteps: [{ kind: say, id: hello, message: Good day }]\nfallback: { skillId: general-support }',
    );
    await preview(page).getByText('Good day').waitFor();
    await page.getByText('Build', { exact: true }).click();
    await row(page, 'hello').waitFor();
    await page.getByText('Nothing follows').first().waitFor();
  });

  it('keep what was written through a reload, and ask before it is left', async () => {
    await given(stage, ['tutorial']);
    const page = await stage.open('/bots/tutorial');
    await page.getByLabel('Question, English').fill('Your number, please?');
    await page.reload();
    await page.getByText('Your unsaved changes are back').waitFor();
    await page.getByRole('link', { name: 'All bots' }).click();
    await page
      .getByRole('dialog', { name: 'Leave without saving?' })
      .getByRole('button', { name: 'Leave' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Bots' }).waitFor();
  });

  it('that somebody else changed meanwhile are not overwritten unasked', async () => {
    await given(stage, ['tutorial']);
    const page = await stage.open('/bots/tutorial', { refusals: [412] });
    await page.getByLabel('Question, English').fill('Mine?');
    const { body: bot } = await stage.api.call('bots.get', { params: { ...PARAMS, botId: 'tutorial' } });
    await stage.api.call('bots.save', {
      params: { ...PARAMS, botId: 'tutorial' },
      headers: {},
      body: { ...bot, name: 'Theirs' },
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    const conflict = page.getByRole('dialog').filter({ hasText: 'Someone saved this bot' });
    await conflict.getByRole('button', { name: 'Take theirs, discard mine' }).click();
    await page.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
    expect(await page.getByLabel('Question, English').inputValue()).toBe('What is your phone number?');
  });

  it('are duplicated, and deleted after it is said what goes with them', async () => {
    await given(stage, ['tutorial']);
    const page = await stage.open('/bots');
    await page.getByRole('button', { name: 'Duplicate Tutorial: by phone number' }).click();
    expect(await page.getByLabel('Id', { exact: true }).inputValue()).toBe('tutorial-2');
    await page.getByRole('link', { name: 'All bots' }).click();
    await page.getByRole('button', { name: 'Delete Tutorial: by phone number' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete Tutorial: by phone number?' });
    await dialog.getByText('Its 2 steps will be lost').waitFor();
    await dialog.getByRole('button', { name: 'Delete the bot' }).click();
    await page.getByText('No bots yet').waitFor();
  });

  it('are read and tried, but not changed, by whoever may only look', async () => {
    await given(stage, ['tutorial']);
    const page = await stage.open('/bots/tutorial', { as: VIEWER });
    expect(await page.getByLabel('Question, English').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Add a step' }).count()).toBe(0);
    await write(page, '+155555501');
    await preview(page).getByText('Goes to Vip Support').first().waitFor();
  });
});

async function given(stage: Stage, botIds: readonly string[]): Promise<void> {
  await stage.given(ROUTING);
  const { body } = await stage.api.call('bots.list', { params: PARAMS });
  for (const { id } of body.bots)
    await stage.api.call('bots.delete', { params: { ...PARAMS, botId: id }, headers: {} });
  for (const bot of READY_BOTS.filter(({ id }) => botIds.includes(id)))
    await stage.api.call('bots.save', { params: { ...PARAMS, botId: bot.id }, headers: {}, body: bot });
}

function preview(page: Page): Locator {
  return page.getByRole('region', { name: 'Live preview' });
}

async function write(page: Page, text: string): Promise<void> {
  await preview(page).getByRole('textbox', { name: 'Message', exact: true }).fill(text);
  await page.keyboard.press('Enter');
}

function goesOnAt(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Goes on at', exact: true });
}

function outline(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Steps' }).getByRole('listitem');
}

/** The button of a step in the outline. */
function row(page: Page, name: string): Locator {
  return outline(page).getByRole('button', { name: new RegExp(`^\\d+ ?${name}`) });
}

async function stepNames(page: Page): Promise<readonly string[]> {
  const titles = await outline(page).locator('[class*=title]').allTextContents();
  return titles.map((title) => title.replace(/^\d+ /, ''));
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name of the step').fill(name);
  await page.keyboard.press('Enter');
  await row(page, name).waitFor();
}
