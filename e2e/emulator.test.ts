import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RequestOf } from '../packages/api/src/index.ts';
import { expectAccessible } from './accessibility.ts';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys, type Stage } from './journeys.ts';
import { choose } from './on-the-page.ts';
import { givenTutorial } from './tutorial-bot.ts';

const PARAMS = { accountId: ACCOUNT };

describeJourneys('the emulator and the desk', (stage) => {
  it('play the tutorial: a VIP rings at Vip Support, and is taken, answered and let go by Ana', async () => {
    await givenTutorial(stage);
    const customer = await begin(stage);
    await answer(customer, 'Hi');
    await customer.getByText('I did not find a phone number in that').waitFor();
    await answer(customer, '+155555501');
    await customer.getByText('Rings at Vip Support').waitFor();
    await customer.getByText('orchestrator.phoneNumber', { exact: true }).first().waitFor();
    await customer.getByText('VipRule_Session').waitFor();

    const desk = await stage.open('/desk');
    await choose(desk.getByRole('combobox', { name: 'Sit as' }), 'Ana');
    await desk
      .getByRole('region', { name: 'Ringing' })
      .getByRole('button', { name: 'Accept' })
      .press('Enter');
    await customer.getByText('With Ana').waitFor();
    await answer(desk, 'Good morning, how can I help?');
    await customer.getByText('Good morning, how can I help?').waitFor();
    await answer(customer, 'Thank you!');
    await desk.getByText('Thank you!').waitFor();
    await desk.getByRole('button', { name: 'Close the conversation' }).click();
    await customer.getByText('Closed', { exact: true }).waitFor();
    expect(await customer.getByRole('textbox', { name: 'Message' }).isDisabled()).toBe(true);
  });

  it.each([
    ['a regular customer', '+155555505', 'Rings at Regular Support'],
    ['somebody unknown', '+155555599', 'Rings at General Support'],
  ])('send %s elsewhere', async (_name, number, where) => {
    await givenTutorial(stage);
    const customer = await begin(stage);
    await answer(customer, number);
    await customer.getByText(where).waitFor();
  });

  it('send a message a policy decides on, and an agent who is away over to the fallback skill', async () => {
    await givenTutorial(stage, [
      policyFor('+155555510', [{ type: 'SEND_MESSAGE', payload: { message: 'We know of the outage.' } }]),
      policyFor('+155555511', [
        { type: 'TRANSFER_TO_AGENT', payload: { userId: 'ben', skillId: 'vip-support' } },
      ]),
    ]);
    const ben = { id: 'ben', name: 'Ben', skillIds: ['regular-support'], status: 'away' } as const;
    await stage.api.call('agents.replace', { params: { ...PARAMS, agentId: 'ben' }, body: ben });
    const first = await begin(stage);
    await answer(first, '+155555510');
    await first.getByText('We know of the outage.').waitFor();
    await first.getByText('Rings at General Support').waitFor();
    const second = await begin(stage);
    await answer(second, '+155555511');
    await second.getByText('Rings at Vip Support').waitFor();
  });

  it('go on where they were when the page is loaded again', async () => {
    await givenTutorial(stage);
    const customer = await begin(stage);
    await customer.reload();
    await customer.getByText('What is your phone number?').waitFor();
    await answer(customer, '+155555501');
    await customer.getByText('Rings at Vip Support').waitFor();
  });

  it.each([
    ['2030-05-06T10:00', 'Rings at Day Desk', 'True'],
    ['2030-05-06T22:00', 'Rings at Night Desk', 'False'],
  ])('play a policy for business hours at the time that is chosen: %s', async (time, where, state) => {
    await givenHours(stage);
    const page = await stage.open('/emulator');
    await page.getByLabel('Clock: now').fill(time);
    await page.getByRole('button', { name: 'Begin a conversation' }).click();
    await page.getByText(where).waitFor();
    const played = page.getByText(/^Played as if it were May 6, 2030/);
    await played.waitFor();
    await page.reload();
    await played.waitFor();

    await page.goto(`${stage.server.url}/logs`);
    await page.getByRole('link', { name: new RegExp(`${await latestChat(stage)} `) }).click();
    const details = page.getByRole('region', { name: 'Details of the decision' });
    await details.getByText('Decided as if it were').waitFor();
    await details.getByRole('button', { name: new RegExp(`${state}.*Open hours`) }).waitFor();
    await details.getByRole('button', { name: 'Try again with today’s policies' }).click();
    await details.getByText(/the same comes out/).waitFor();
  });

  it('keep what the form says of a customer, and policies read it', async () => {
    await givenHours(stage);
    await keepSdes(stage, true);
    const page = await stage.open('/emulator');
    await page.getByLabel('Clock: now').fill('2030-05-06T10:00');
    await sayOfCustomer(page, 'ctype', 'vip');
    await addSde(page, 2, 'balance', 'much');
    await page.getByText('This is not a number').waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('button', { name: 'Begin a conversation' }).isDisabled()).toBe(true);
    await page.getByRole('textbox', { name: 'Value of balance' }).fill('12.5');
    await page.getByRole('button', { name: 'Begin a conversation' }).click();
    await page.getByText('Rings at Vip Support').waitFor();
    await page.getByText('sde.visitorinfo.customerinfo.ctype', { exact: true }).first().waitFor();
    await expectAccessible(page);
    const { body } = await stage.api.call('sdes.get', { params: { ...PARAMS, customerId: 'customer-7' } });
    expect(body.sdes).toContainEqual({ type: 'ctmrinfo', info: { ctype: 'vip', balance: 12.5 } });

    await page.getByRole('button', { name: 'New conversation' }).click();
    await page.getByRole('textbox', { name: 'Customer' }).fill('customer-7');
    await page.getByRole('textbox', { name: 'Value of balance' }).waitFor();
    await page.getByRole('button', { name: 'Remove ctype' }).click();
    await page.getByRole('button', { name: 'Begin a conversation' }).click();
    await page.getByText(/^Rings at (Day|Night) Desk$/).waitFor();
  });

  it('say so where the account keeps no data of customers, and where that is switched on', async () => {
    await givenHours(stage);
    await keepSdes(stage, false);
    const page = await stage.open('/emulator');
    await page.getByRole('textbox', { name: 'Customer' }).fill('customer-7');
    await page.getByText('This account does not keep customers’ data').waitFor();
    await expectAccessible(page, 'fieldset');
    await page.getByRole('link', { name: 'Turn it on' }).click();
    await page.getByRole('switch', { name: 'Keep customers’ data, so that policies can read it' }).waitFor();
  });
});

const DESKS = ['Day Desk', 'Night Desk', 'Vip Support'];

/** The account has a day desk and a night desk, a policy that tells when which is open, and another for good customers before it. */
async function givenHours(stage: Stage): Promise<void> {
  await stage.given({
    skills: DESKS.map((name) => ({ id: skillOf(name), name })),
    policies: [
      {
        ...routing('Good customers', 'Vip Support'),
        expression: "sde.visitorinfo.customerinfo.ctype == 'vip'",
      },
      {
        ...routing('Open hours', 'Day Desk'),
        // The zone of the browser.
        expression: "isTimeRange('09:00:00', '18:00:00', 'Europe/Berlin')",
      },
    ],
  });
  const bot = {
    id: 'tutorial',
    name: 'Hours',
    steps: [{ kind: 'route', id: 'route' }],
    fallback: { skillId: skillOf('Night Desk') },
  } as const;
  await stage.api.call('bots.save', { params: { ...PARAMS, botId: bot.id }, body: bot });
}

function routing(name: string, desk: string) {
  const actions: Action[] = [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: skillOf(desk) } }];
  return { id: name, name, enabled: true, actions };
}

function skillOf(name: string): string {
  return name.toLowerCase().replace(' ', '-');
}

async function keepSdes({ api }: Stage, sdeStoring: boolean): Promise<void> {
  await api.call('settings.update', { params: PARAMS, body: { sdeStoring } });
}

async function latestChat({ api }: Stage): Promise<string | undefined> {
  const { body } = await api.call('chats.list', { params: PARAMS, query: {} });
  return body.chats[0]?.conversationId;
}

async function sayOfCustomer(page: Page, attribute: string, value: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Customer' }).fill('customer-7');
  await page.getByText('Nothing is known of them yet.').waitFor();
  await addSde(page, 1, attribute, value);
}

async function addSde(page: Page, number: number, attribute: string, value: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a value' }).click();
  await choose(page.getByRole('combobox', { name: `Attribute ${number}` }), attribute);
  await page.getByRole('textbox', { name: `Value of ${attribute}` }).fill(value);
}

type Action = RequestOf<'policies.create'>['body']['actions'][number];

function policyFor(phoneNumber: string, actions: readonly Action[]) {
  const condition = { property: 'orchestrator.phoneNumber', type: 'EQUAL', value: phoneNumber } as const;
  return { id: phoneNumber, name: phoneNumber, enabled: true, conditions: [condition], actions };
}

async function begin(stage: Stage): Promise<Page> {
  const page = await stage.open('/emulator');
  await page.getByRole('button', { name: 'Begin a conversation' }).click();
  await page.getByText('What is your phone number?').waitFor();
  return page;
}

async function answer(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(text);
  await page.keyboard.press('Enter');
}
