import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { RequestOf } from '../packages/api/src/index.ts';
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
});

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
