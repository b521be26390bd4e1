import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys } from './journeys.ts';
import { choose, toast } from './on-the-page.ts';

describeJourneys('what policies can read', (stage) => {
  const params = { accountId: ACCOUNT };

  it('has custom attributes of every kind, which can be written, changed, deleted, and brought back', async () => {
    await stage.given();
    const page = await stage.open('/context');
    await page.getByText('No custom attributes yet').waitFor();
    for (const kind of KINDS) await addAttribute(page, kind);
    const attributes = async () => (await stage.api.call('attributes.list', { params })).body.attributes;
    expect(await attributes()).toMatchObject(KINDS.map(({ name, value }) => ({ name, value })));
    await page.getByRole('button', { name: 'Edit aNumber' }).click();
    const dialog = page.getByRole('dialog', { name: 'custom.aNumber' });
    await dialog.getByLabel('Value', { exact: true }).fill('twelve');
    await dialog.getByText('This is not a number').waitFor();
    expect(await dialog.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Value', { exact: true }).fill('12');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: 'custom.aNumber Number 12' }).waitFor();
    await page.getByRole('button', { name: 'Delete aText' }).click();
    await toast(page, 'custom.aText is deleted').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row', { name: 'custom.aText' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search attributes' }).fill('aLis');
    await expect.poll(() => page.getByRole('row').count()).toBe(1 + 2);
    expect(await attributes()).toHaveLength(KINDS.length);
  });

  it('does not let an attribute go that a policy reads, and says which policy', async () => {
    await stage.given({
      attributes: [{ name: 'vipList', type: 'static', value: ['1111'] }],
      policies: [
        {
          id: 'vip',
          name: 'VIP by phone',
          enabled: true,
          conditions: [{ property: 'orchestrator.phoneNumber', type: 'IS_IN', value: '{{custom.vipList}}' }],
          actions: [{ type: 'SEND_MESSAGE', payload: { message: 'Welcome.' } }],
        },
      ],
    });
    const page = await stage.open('/context', { refusals: [409] });
    await page.getByRole('button', { name: 'Delete vipList' }).click();
    await toast(page, 'This did not work')
      .getByText(/VIP by phone/)
      .waitFor();
    await page.getByRole('row', { name: 'custom.vipList' }).waitFor();
  });

  it('shows context documents, with their properties and the time they are kept', async () => {
    const address = { accountId: ACCOUNT, nameSpace: 'orchestrator', sessionId: 'session-1' };
    const page = await stage.open('/context?tab=documents', { refusals: [404] });
    await page.getByLabel('Session').fill('session-1');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText('There is no such document').waitFor();
    await page.getByRole('button', { name: 'Create it with a property' }).click();
    await writeProperty(page, 'Add a property', 'phoneNumber', '+155555501');
    await toast(page, 'phoneNumber is saved').waitFor();
    await page.getByRole('button', { name: 'Add a property' }).click();
    await writeProperty(page, 'Add a property', 'intent', 'buy');
    await page.getByRole('row', { name: 'intent buy' }).waitFor();
    await page.getByRole('button', { name: 'Change intent' }).click();
    await writeProperty(page, 'intent', undefined, 'sell');
    await page.getByRole('row', { name: 'intent sell' }).waitFor();
    await page.getByRole('button', { name: 'Change expiry' }).click();
    const expiry = page.getByRole('dialog', { name: 'Change expiry' });
    await choose(expiry.getByRole('combobox', { name: 'Keep from now on for' }), '1 hour');
    await expiry.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/Expires in (1 hour|59 minutes|60 minutes)/).waitFor();
    const { body } = await stage.api.call('context.readSession', { params: address });
    expect(body.payload).toEqual({ phoneNumber: '+155555501', intent: 'sell' });
    expect(Date.parse(body.ttl) - Date.now()).toBeLessThan(3_600_000);
  });

  it('deletes a property with undo, and a document only after naming what is lost', async () => {
    const address = { accountId: ACCOUNT, nameSpace: 'orchestrator', sessionId: 'session-2' };
    await stage.api.call('context.save', { body: { ...address, payload: { intent: 'buy', name: 'Tom' } } });
    const page = await stage.open('/context?tab=documents&nameSpace=orchestrator&sessionId=session-2', {
      refusals: [404],
    });
    await page.getByRole('button', { name: 'Delete intent' }).click();
    await toast(page, 'intent is deleted').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row', { name: 'intent buy' }).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete this document?' });
    await dialog.getByText(/lost for good: (intent and name|name and intent)\./).waitFor();
    await dialog.getByRole('button', { name: 'Delete the document' }).click();
    await page.getByText('There is no such document').waitFor();
  });

  it('has calendars, and says whether they are open now', async () => {
    await stage.given();
    const page = await stage.open('/context?tab=calendars');
    await page.getByText('No calendars yet').waitFor();
    await page.getByRole('button', { name: 'New calendar' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New calendar' });
    await dialog.getByLabel('Name').fill('office');
    await dialog.getByText("inCalendar('office')").waitFor();
    const weekly = dialog.getByRole('group', { name: 'Every week' });
    await weekly.getByText('Sat', { exact: true }).click();
    const closed = dialog.getByRole('group', { name: 'Closed on' });
    await closed.getByRole('button', { name: 'Add' }).click();
    await closed.getByLabel('First day').fill('2000-01-01');
    await closed.getByLabel('Last day (included)').fill('2099-12-31');
    await closed.getByLabel('What it is called').fill('A long holiday');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const row = page.getByRole('row', { name: /office.*Berlin.*closed.*A long holiday/ });
    await row.waitFor();
    await page.getByRole('button', { name: 'Edit office' }).click();
    const change = page.getByRole('dialog', { name: 'office' });
    for (const group of ['Closed on', 'Every week'])
      await change.getByRole('group', { name: group }).getByRole('button', { name: 'Remove' }).click();
    await change.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /office.*Berlin open always/ }).waitFor();
    await page.getByRole('button', { name: 'Delete office' }).click();
    await toast(page, 'The calendar office is deleted').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row', { name: /office/ }).waitFor();
  });

  it('keeps customers’ data once that is switched on, and shows what a policy would read', async () => {
    const page = await stage.open('/context?tab=sde');
    await page.getByText('Nothing is kept while this is off').waitFor();
    await page.getByRole('switch', { name: /Keep customers’ data/ }).click();
    await page.getByText('Nothing is kept while this is off').waitFor({ state: 'hidden' });
    await stage.api.call('sdes.replace', {
      params: { ...params, customerId: 'tom' },
      body: [{ type: 'ctmrinfo', info: { ctype: 'gold', balance: 120 } }],
    });
    await page.getByRole('textbox', { name: 'Customer' }).fill('tom');
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.getByRole('row', { name: 'sde.visitorinfo.customerinfo.ctype Text gold' }).waitFor();
    await page.getByRole('row', { name: 'sde.visitorinfo.customerinfo.balance Number 120' }).waitFor();
    await page.getByRole('switch', { name: /Keep customers’ data/ }).click();
    await page.getByText('Nothing is kept while this is off').waitFor();
    const { body } = await stage.api.call('settings.get', { params });
    expect(body.sdeStoring).toBe(false);
  });

  it('shows what is known of a conversation', async () => {
    await stage.api.call('conversations.update', {
      params: { ...params, conversationId: 'known' },
      body: { startedAt: new Date(Date.now() - 5 * 60_000).toISOString(), currentSkillId: 'vip-support' },
    });
    const page = await stage.open('/context?tab=conversation', { refusals: [404] });
    await page.getByRole('textbox', { name: 'Conversation' }).fill('unheard-of');
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.getByText('Nothing is known of a conversation of this id').waitFor();
    await page.getByRole('textbox', { name: 'Conversation' }).fill('known');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /conversation.minutesSinceStartConversation.* 5$/ }).waitFor();
    await page.getByRole('row', { name: /conversation.currentSkillId.*vip-support/ }).waitFor();
  });
});

type Kind = { readonly name: string; readonly kind: string; readonly field: string; readonly value: unknown };

const KINDS: readonly Kind[] = [
  { name: 'aJson', kind: 'JSON', field: 'JSON', value: { days: ['MON'] } },
  { name: 'aListOfNumbers', kind: 'List of numbers', field: 'Values, one a line', value: [1, 2.5] },
  { name: 'aListOfTexts', kind: 'List of texts', field: 'Values, one a line', value: ['1111', '2222'] },
  { name: 'aNumber', kind: 'Number', field: 'Value', value: -1.5 },
  { name: 'aSwitch', kind: 'Yes or no', field: 'Value', value: true },
  { name: 'aText', kind: 'Text', field: 'Value', value: 'Hello World' },
];

async function addAttribute(page: Page, { name, kind, field, value }: Kind): Promise<void> {
  await page.getByRole('button', { name: 'New attribute' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New attribute' });
  await dialog.getByLabel('Name').fill(name);
  await choose(dialog.getByRole('combobox', { name: 'Kind of value' }), kind);
  if (value === true) await dialog.getByRole('switch', { name: field }).click();
  else await dialog.getByLabel(field, { exact: true }).fill(written(value));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('row', { name: `custom.${name} ${kind}` }).waitFor();
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.join('\n');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function writeProperty(
  page: Page,
  title: string,
  name: string | undefined,
  value: string,
): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  if (name !== undefined) await dialog.getByLabel('Property').fill(name);
  await dialog.getByLabel('Value', { exact: true }).fill(value);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
