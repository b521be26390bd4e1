import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { complete, writeExpression } from './expression-editor.ts';
import { describeJourneys, type Stage } from './journeys.ts';
import { choose, goTo, toast } from './on-the-page.ts';
import { addCondition, addPolicy, chooseSkill, saveChange, tryIt } from './policy-editor.ts';
import { chooseAction, openDetails, policyNames, toggleOf } from './policy-list.ts';

/** The tutorial of the reference, in the order and with the names of its pages. */
describeJourneys('the tutorial', (stage) => {
  it('leads from static attributes over session variables to business hours, and to why', async () => {
    const page = await stage.open('/directory');
    await addSkillsAndAgent(page);
    await goTo(page, 'Context');
    await addStaticAttributes(page);
    await goTo(page, 'Policies');
    await addStaticRules(page);
    const token = await makeTestToken(page);
    await testStaticRules(page, stage, token);
    await addSessionRules(page);
    await testSessionRules(page, stage, token);
    await restrictToBusinessHours(page);
    await putMessageFirst(page, stage, token);
    await lookWhy(page, stage, token);
    await signOut(page);
  });
});

async function addSkillsAndAgent(page: Page): Promise<void> {
  for (const name of ['Vip Support', 'Regular Support']) {
    await page.getByRole('button', { name: 'New skill' }).click();
    const dialog = page.getByRole('dialog', { name: 'New skill' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await toast(page, `${name} is saved`).waitFor();
  }
  await page.getByRole('button', { name: 'New agent' }).click();
  const dialog = page.getByRole('dialog', { name: 'New agent' });
  await dialog.getByLabel('Name').fill('VIP Agent');
  await choose(dialog.getByRole('combobox', { name: 'Skills' }), 'Vip Support');
  await page.keyboard.press('Escape');
  await choose(dialog.getByRole('combobox', { name: 'Status' }), 'Online');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('row', { name: /VIP Agent.*Online.*Vip Support/ }).waitFor();
}

const ATTRIBUTES = [
  { name: 'vipPhoneNumberList', values: ['+155555501', '+155555502', '+155555503'] },
  { name: 'regularCustomerList', values: ['+155555505', '+155555506', '+155555507'] },
  { name: 'vipCustomer', value: '+155555501' },
  { name: 'regularCustomer', value: '+155555506' },
];

async function addStaticAttributes(page: Page): Promise<void> {
  for (const { name, value, values } of ATTRIBUTES) {
    await page.getByRole('button', { name: 'New attribute' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New attribute' });
    await dialog.getByLabel('Name').fill(name);
    if (values !== undefined) {
      await choose(dialog.getByRole('combobox', { name: 'Kind of value' }), 'List of texts');
      await dialog.getByLabel('Values, one a line').fill(values.join('\n'));
      await dialog.getByText('3 values').waitFor();
    } else await dialog.getByLabel('Value', { exact: true }).fill(value ?? '');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`custom.${name}`, { exact: true }).waitFor();
  }
}

async function addStaticRules(page: Page): Promise<void> {
  await addRule(page, 'VipRule_Static', {
    attribute: 'custom.vipCustomer',
    list: 'custom.vipPhoneNumberList',
    skill: 'Vip Support',
  });
  await addRule(page, 'RegularCustomerRule_Static', {
    attribute: 'custom.regularCustomer',
    list: 'custom.regularCustomerList',
    skill: 'Regular Support',
  });
  expect(await policyNames(page)).toEqual(['VipRule_Static', 'RegularCustomerRule_Static']);
}

type ListRule = { readonly attribute: string; readonly list: string; readonly skill: string };

async function addRule(page: Page, name: string, { attribute, list, skill }: ListRule): Promise<void> {
  await addPolicy(page, name);
  const row = await addCondition(page);
  await row.getByRole('combobox', { name: 'Attribute', exact: true }).fill(attribute);
  await page.keyboard.press('Escape');
  await choose(row.getByRole('combobox', { name: 'Operator' }), 'is in');
  await choose(row.getByRole('combobox', { name: 'Kind of value' }), 'Attribute');
  await choose(row.getByRole('combobox', { name: 'Attribute to compare with' }), list);
  await chooseSkill(page, skill);
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, `“${name}” is added at the bottom, disabled`).waitFor();
  expect(await toggleOf(page, name).isChecked()).toBe(false);
}

async function makeTestToken(page: Page): Promise<string> {
  await goTo(page, 'Access');
  await page.getByRole('tab', { name: 'Test token' }).click();
  await page.getByRole('button', { name: 'Make a test token' }).click();
  return page.getByRole('region', { name: 'Test token' }).innerText();
}

async function testStaticRules(page: Page, stage: Stage, token: string): Promise<void> {
  expect(await ask(stage, token)).toEqual([]);
  await goTo(page, 'Policies');
  await toggle(page, 'VipRule_Static');
  expect(await ask(stage, token)).toEqual(await transferTo(stage, 'Vip Support'));
  await toggle(page, 'VipRule_Static');
  await toggle(page, 'RegularCustomerRule_Static');
  expect(await ask(stage, token)).toEqual(await transferTo(stage, 'Regular Support'));
}

async function toggle(page: Page, name: string): Promise<void> {
  const before = await toggleOf(page, name).isChecked();
  await toggleOf(page, name).click();
  await toast(page, `“${name}” is ${before ? 'disabled' : 'enabled'}`).waitFor();
}

async function addSessionRules(page: Page): Promise<void> {
  await toggle(page, 'RegularCustomerRule_Static');
  const attribute = 'orchestrator.phoneNumber';
  await addRule(page, 'VipRule_Session', {
    attribute,
    list: 'custom.vipPhoneNumberList',
    skill: 'Vip Support',
  });
  await addRule(page, 'RegularCustomerRule_Session', {
    attribute,
    list: 'custom.regularCustomerList',
    skill: 'Regular Support',
  });
  await toggle(page, 'VipRule_Session');
  await toggle(page, 'RegularCustomerRule_Session');
}

async function testSessionRules(page: Page, stage: Stage, token: string): Promise<void> {
  await saveContext(stage, token, 'vip-session', { phoneNumber: '+155555501' });
  await saveContext(stage, token, 'regular-session', { phoneNumber: '+155555506' });
  await saveContext(stage, token, 'other-session', { phoneNumber: '+1999' });
  expect(await ask(stage, token, 'vip-session')).toEqual(await transferTo(stage, 'Vip Support'));
  expect(await ask(stage, token, 'regular-session')).toEqual(await transferTo(stage, 'Regular Support'));
  expect(await ask(stage, token, 'other-session')).toEqual([]);
  await goTo(page, 'Context');
  await page.getByRole('tab', { name: 'Context documents' }).click();
  await page.getByLabel('Session').fill('vip-session');
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('row', { name: /phoneNumber.*\+155555501/ }).waitFor();
}

async function restrictToBusinessHours(page: Page): Promise<void> {
  await goTo(page, 'Policies');
  const details = await openDetails(page, 'VipRule_Session');
  await details.getByRole('link', { name: 'Edit' }).click();
  const field = await writeExpression(page);
  await page.keyboard.type(' and ');
  await complete(page, 'isTim', 'isTimeRange');
  await page.keyboard.type("'09:00:00'");
  await page.keyboard.press('Tab');
  await page.keyboard.type("'18:00:00'");
  await page.keyboard.press('Tab');
  await page.keyboard.type("'");
  await complete(page, 'America/New', 'America/New_York');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(", ['MON', 'TUE', 'WED', 'THU', 'FRI']");
  expect(await field.innerText()).toBe(
    'orchestrator.phoneNumber in custom.vipPhoneNumberList and ' +
      "isTimeRange('09:00:00', '18:00:00', 'America/New_York', ['MON', 'TUE', 'WED', 'THU', 'FRI'])",
  );
  await tryBusinessHours(page);
  await saveChange(page);
  await details.getByText('between 09:00 and 18:00, New York, Mon–Fri').waitFor();
}

/** The clock of the trial is that of the reader, six hours ahead of New York. */
async function tryBusinessHours(page: Page): Promise<void> {
  const trial = tryIt(page);
  const listWithDraft = trial
    .getByRole('term')
    .filter({ hasText: 'The list with this policy switched on' })
    .locator('+ dd');
  await trial.getByLabel('Value of orchestrator.phoneNumber').fill('+155555502');
  const clock = trial.getByLabel(/^Clock/);
  await clock.fill('2026-11-23T16:30');
  await trial.getByRole('status').getByText('True', { exact: true }).waitFor();
  await listWithDraft.getByText('3 · VipRule_Session').waitFor();
  for (const outside of ['2026-11-23T14:30', '2026-11-28T16:30']) {
    await clock.fill(outside);
    await trial.getByRole('status').getByText('False', { exact: true }).waitFor();
    await listWithDraft.getByText('Nothing matched').waitFor();
  }
}

async function putMessageFirst(page: Page, stage: Stage, token: string): Promise<void> {
  await addPolicy(page, 'Outage');
  await page.getByRole('button', { name: 'Remove action 1' }).click();
  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('menuitem', { name: 'Send a message' }).click();
  await page.getByLabel('Message').fill('We know about the outage.');
  await page.getByRole('button', { name: 'Save' }).click();
  await toggle(page, 'Outage');
  expect(await ask(stage, token, 'regular-session')).toEqual(await transferTo(stage, 'Regular Support'));
  const details = await openDetails(page, 'Outage');
  await chooseAction(details, 'Move to position…');
  const dialog = page.getByRole('dialog', { name: 'Move “Outage”' });
  await dialog.getByLabel('Position, 1 to 5').fill('1');
  await dialog.getByRole('button', { name: 'Move' }).click();
  await toast(page, '“Outage” is now at position 1').waitFor();
  expect(await ask(stage, token, 'regular-session')).toEqual([
    { type: 'SEND_MESSAGE', payload: { message: 'We know about the outage.' } },
  ]);
  await toast(page, '“Outage” is now at position 1').getByRole('button', { name: 'Undo' }).click();
  await toast(page, '“Outage” is now at position 5').waitFor();
  expect(await ask(stage, token, 'regular-session')).toEqual(await transferTo(stage, 'Regular Support'));
}

/** The reference goes on to a function that tells who is a VIP. Where it fails, the log says so, and the next policy is tried. */
async function lookWhy(page: Page, stage: Stage, token: string): Promise<void> {
  await addFunctionRule(page, stage);
  expect(await ask(stage, token, 'regular-session')).toEqual(await transferTo(stage, 'Regular Support'));
  await goTo(page, 'Logs');
  await page.getByRole('searchbox', { name: 'Conversation' }).fill('tutorial');
  await page
    .getByRole('link', { name: /RegularCustomerRule_Session · tutorial/ })
    .first()
    .click();
  const details = page.getByRole('region', { name: 'Details of the decision' });
  await details.getByRole('heading', { name: 'transfer to skill Regular Support' }).waitFor();
  const rung = (name: string) =>
    details.getByRole('listitem').filter({ has: page.getByRole('button', { name }) });
  await rung('1 Error VipRule_Function').waitFor();
  await rung('2 Disabled VipRule_Static').waitFor();
  await rung('3 Disabled RegularCustomerRule_Static').waitFor();
  await rung('4 False VipRule_Session').waitFor();
  await rung('5 True RegularCustomerRule_Session').waitFor();
  await rung('6 Not reached Outage').waitFor();
  await rung('1 Error VipRule_Function')
    .getByText(/function isVip/)
    .first()
    .waitFor();
  // Values are shown on hover, and on focus by keyboard.
  await rung('5 True RegularCustomerRule_Session')
    .getByRole('button', { name: /^5 True/ })
    .focus();
  await page.keyboard.press('Tab');
  await page.getByRole('tooltip').getByText('left: "+155555506"').waitFor();
}

async function addFunctionRule(page: Page, { api }: Stage): Promise<void> {
  await api.call('attributes.create', {
    params: { accountId: ACCOUNT },
    body: {
      name: 'isVip',
      type: 'function',
      function: 'isVip',
      parameters: { phoneNumber: '{{orchestrator.phoneNumber}}' },
    },
  });
  await addPolicy(page, 'VipRule_Function');
  const row = await addCondition(page);
  await row.getByRole('combobox', { name: 'Attribute', exact: true }).fill('custom.isVip');
  await page.keyboard.press('Escape');
  await choose(row.getByRole('combobox', { name: 'Kind of value' }), 'Yes or no');
  await choose(row.getByRole('combobox', { name: 'Value', exact: true }), 'Yes');
  await chooseSkill(page, 'Vip Support');
  await page.getByRole('button', { name: 'Save' }).click();
  await toggle(page, 'VipRule_Function');
  await page.getByRole('button', { name: 'Move VipRule_Function' }).focus();
  for (const key of ['Space', 'Home', 'Space']) await page.keyboard.press(key);
  await toast(page, '“VipRule_Function” is now at position 1').waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Signed in as Ana' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
}

async function saveContext(
  { server }: Stage,
  token: string,
  sessionId: string,
  payload: Readonly<Record<string, string>>,
): Promise<void> {
  const response = await fetch(`${server.url}/v2/context/document/create`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ accountId: ACCOUNT, nameSpace: 'orchestrator', sessionId, payload }),
  });
  expect(response.status).toBe(201);
}

/** Asks for the next action as a bot does: over HTTP, with a token. */
async function ask({ server }: Stage, token: string, sessionId?: string): Promise<unknown> {
  const response = await fetch(`${server.url}/v2/policy/nextaction`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ accountId: ACCOUNT, conversationId: 'tutorial', ...(sessionId && { sessionId }) }),
  });
  expect(response.status).toBe(200);
  return response.json();
}

async function transferTo({ api }: Stage, skill: string): Promise<unknown> {
  const { body } = await api.call('skills.list', { params: { accountId: ACCOUNT } });
  const skillId = body.skills.find(({ name }) => name === skill)?.id;
  return [{ type: 'TRANSFER_TO_SKILL', payload: { skillId } }];
}
