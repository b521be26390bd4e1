import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { complete } from './expression-editor.ts';
import { describeJourneys } from './journeys.ts';
import { toast } from './on-the-page.ts';

describeJourneys('functions', (stage) => {
  const params = { accountId: ACCOUNT };

  it('are written with the toolbelt at hand, tried before they are saved, and logged', async () => {
    await stage.given({ functions: [] });
    const page = await stage.open('/functions');
    await page.getByRole('button', { name: 'New function' }).click();
    await page.getByLabel('Name').fill('isVip');
    await page.getByLabel('Description').fill('Asks whether a caller is a VIP');
    await writeCode(page, CODE);
    await page.keyboard.press('ControlOrMeta+Home');
    await page.keyboard.type("const { Toolbelt } = require('lp-faas-toolbelt');\nconst secrets = ");
    await complete(page, 'Toolbelt.Sec', 'SecretClient()');
    await page.keyboard.type(';\n');
    await page.getByLabel('Schedule').fill('*/5 * * * *');
    await page.getByLabel('Payload, as JSON').fill('{"phoneNumber":"+155555501"}');
    await page.getByRole('button', { name: 'Call', exact: true }).click();
    await page.getByText('"isVip": true').waitFor();
    await page.getByText('asked for +155555501').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, 'isVip is saved').waitFor();
    await page.getByText('Next by schedule').waitFor();
    const { body } = await stage.api.call('functions.get', { params: { ...params, name: 'isVip' } });
    expect(body).toMatchObject({ schedule: '*/5 * * * *', description: 'Asks whether a caller is a VIP' });
    await stage.api.call('functions.invoke', {
      params: { ...params, name: 'isVip' },
      body: { payload: { phoneNumber: '+1' } },
    });
    await page.getByRole('button', { name: 'All functions' }).click();
    await page.getByRole('row', { name: /isVip JavaScript Works/ }).waitFor();
    await page.getByRole('button', { name: 'Open isVip' }).click();
    await page.getByRole('listitem').filter({ hasText: 'by hand' }).getByText('Worked').waitFor();
  });

  it('that are deleted come back with everything they had', async () => {
    const hook = { name: 'tier', kind: 'webhook', url: 'https://hooks.example.com/tier' } as const;
    await stage.given({ functions: [{ ...hook, description: 'The tier', headers: { 'x-a': 'b' } }] });
    const page = await stage.open('/functions');
    await page.getByRole('button', { name: 'Delete tier' }).click();
    await toast(page, 'tier is deleted').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('row', { name: /tier Webhook/ }).waitFor();
    const { body } = await stage.api.call('functions.get', { params: { ...params, name: 'tier' } });
    expect(body).toMatchObject({ ...hook, description: 'The tier', headers: { 'x-a': 'b' } });
  });

  it('that are webhooks are not saved without encryption, and it is said why', async () => {
    await stage.given({ functions: [] });
    const page = await stage.open('/functions', { refusals: [400] });
    await page.getByRole('button', { name: 'New webhook' }).click();
    await page.getByLabel('Name').fill('tier');
    await page.getByLabel('Address').fill('http://hooks.example.com/tier');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/must be an https URL: http may go only to networks/).waitFor();
  });

  it('that fail again and again are not called for a while, which their state says', async () => {
    await stage.given(FAILING);
    const page = await stage.open('/functions');
    await page.getByRole('row', { name: /broken JavaScript Works/ }).waitFor();
    for (let at = 0; at < 5; at += 1)
      await stage.api.call('nextAction.ask', { body: { accountId: ACCOUNT, conversationId: `c-${at}` } });
    await page.reload();
    await page.getByRole('row', { name: /broken JavaScript Fails, not called for now/ }).waitFor();
    await page.getByRole('button', { name: 'Open broken' }).click();
    await page.getByText('Last failed').waitFor();
    await page
      .getByText(/out of order/)
      .first()
      .waitFor();
  });

  it('use secrets that nobody reads again, and hosts that are allowed', async () => {
    const page = await stage.open('/functions?tab=secrets');
    await page.getByRole('button', { name: 'New secret' }).click();
    const dialog = page.getByRole('dialog', { name: 'New secret' });
    await dialog.getByLabel('Name').fill('crmToken');
    await dialog.getByLabel('Value').fill('hush-hush');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /crmToken/ }).waitFor();
    await page.getByRole('button', { name: 'Delete crmToken' }).click();
    const asked = page.getByRole('dialog', { name: 'Delete crmToken?' });
    await asked.getByText('Nobody can bring its value back.').waitFor();
    await asked.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No secrets yet').waitFor();
    await page.getByRole('tab', { name: 'Allowed hosts' }).click();
    await page.getByRole('textbox', { name: 'Hosts' }).fill('api.example.com\n*.crm.example.com');
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, 'Allowed hosts is saved').waitFor();
    const { body } = await stage.api.call('allowedDomains.get', { params });
    expect(body.domains).toEqual(['api.example.com', '*.crm.example.com']);
  });
});

const CODE = `async function lambda(input) {
  console.info('asked for', input.payload.phoneNumber);
  return { isVip: input.payload.phoneNumber.endsWith('501') };
}
`;

const FAILING = {
  functions: [
    {
      name: 'broken',
      kind: 'javascript',
      code: 'async function lambda() { throw new Error("out of order"); }',
    },
  ],
  attributes: [{ name: 'broken', type: 'function', function: 'broken' }],
  policies: [
    {
      id: 'p',
      name: 'Reads it',
      enabled: true,
      conditions: [{ property: 'custom.broken', type: 'EQUAL', value: 1 }],
      actions: [{ type: 'SEND_MESSAGE', payload: { message: 'never' } }],
    },
  ],
} as const;

async function writeCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
}
