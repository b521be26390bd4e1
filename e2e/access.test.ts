import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys } from './journeys.ts';
import { toast } from './on-the-page.ts';
import { messagePolicies } from './sample-policies.ts';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const GREETING = [{ type: 'SEND_MESSAGE', payload: { message: 'Greeting' } }];

describeJourneys('what programs get access with', (stage) => {
  it('makes a token for a day, and a command that asks with it as it is copied', async () => {
    await stage.given({ policies: messagePolicies('Greeting') });
    const page = await stage.open('/access?tab=test-token', CLIPBOARD);
    await page.getByRole('button', { name: 'Make a test token' }).click();
    await page.getByText('Valid for 24 hours').waitFor();
    const token = await copied(page, 'Test token');
    const lifetime = expirySeconds(token) - Date.now() / 1_000;
    expect(lifetime).toBeGreaterThan(23.9 * 3_600);
    expect(lifetime).toBeLessThanOrEqual(24 * 3_600);
    expect(await runInShell(await copied(page, 'Command for a shell'))).toEqual(GREETING);
    await page.reload();
    await page.getByRole('button', { name: 'Make a test token' }).waitFor();
    expect(await page.getByRole('region', { name: 'Test token' }).count()).toBe(0);
  });

  it('shows the secret of a client once; the client may do what was chosen, until it is deleted', async () => {
    await stage.given({ policies: messagePolicies('Greeting') });
    const page = await stage.open('/access', CLIPBOARD);
    await page.getByRole('button', { name: 'New client' }).click();
    const form = page.getByRole('dialog', { name: 'New client' });
    await form.getByLabel('Name').fill('Website');
    await form.getByRole('checkbox', { name: 'context:write' }).uncheck();
    await form.getByRole('button', { name: 'Add' }).click();
    const dialog = page.getByRole('dialog', { name: 'Website is added' });
    await dialog.getByText('it is shown here once, and never again').waitFor();
    const secret = await dialog.getByRole('region', { name: 'Secret' }).innerText();
    const login = await copied(page, 'Command for a shell');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'I have kept it' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.reload();
    await page
      .getByRole('row', { name: /Website/ })
      .getByText('nextaction:ask')
      .waitFor();
    expect(await page.content()).not.toContain(secret);

    const { access_token: token } = await runInShell(login);
    const context = { accountId: ACCOUNT, nameSpace: 'orchestrator', payload: { intent: 'buy' } };
    expect(await post(stage.server.url, '/v2/policy/nextaction', token, { accountId: ACCOUNT })).toBe(200);
    expect(await post(stage.server.url, '/v2/context/document/create', token, context)).toBe(403);

    await page.getByRole('button', { name: 'Delete Website' }).click();
    const confirm = page.getByRole('dialog', { name: 'Delete Website?' });
    await confirm.getByText('programs that use Website stop working').waitFor();
    await confirm.getByRole('button', { name: 'Delete' }).click();
    await toast(page, 'Website is deleted').waitFor();
    await expect.poll(() => page.getByRole('row', { name: /Website/ }).count()).toBe(0);
    expect(await runInShell(login)).toMatchObject({ status: 401 });
    expect(await post(stage.server.url, '/v2/policy/nextaction', token, { accountId: ACCOUNT })).toBe(401);
  });

  it('makes the key of v1 anew, and refuses the old one at once', async () => {
    await stage.given({ policies: messagePolicies('Greeting') });
    const page = await stage.open('/access?tab=key', CLIPBOARD);
    await page.getByText('The account has no key').waitFor();
    await page.getByRole('button', { name: 'Make a key' }).click();
    const old = await keepNewKey(page);
    expect(await runInShell(old)).toMatchObject({ rule: { actions: GREETING } });
    await page.getByRole('button', { name: 'Regenerate' }).click();
    const confirm = page.getByRole('dialog', { name: 'Make a new key?' });
    await confirm.getByText(/is refused at once/).waitFor();
    await confirm.getByRole('button', { name: 'Regenerate' }).click();
    const renewed = await keepNewKey(page);
    expect(await runInShell(old)).toMatchObject({ status: 401 });
    expect(await runInShell(renewed)).toMatchObject({ rule: { actions: GREETING } });
  });
});

/** Notes the command that is shown with a new key, and closes the window that shows them. */
async function keepNewKey(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'The new key' });
  const command = await copied(page, 'Command for a shell', dialog);
  await dialog.getByRole('button', { name: 'I have kept it' }).click();
  await dialog.waitFor({ state: 'hidden' });
  return command;
}

/** Copies what is shown under a name with its button, and reads it back from the clipboard. */
async function copied(page: Page, name: string, within: Page | Locator = page): Promise<string> {
  const shown = within.getByRole('region', { name, exact: true });
  await shown.locator('..').getByRole('button', { name: /^Cop/ }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await shown.innerText());
  return shown.innerText();
}

/** Runs a command as somebody does who pastes it into a terminal, and reads the JSON it prints. */
// biome-ignore lint/suspicious/noExplicitAny: what a command prints is compared as a whole
async function runInShell(command: string): Promise<any> {
  const { stdout } = await promisify(execFile)('sh', ['-c', command]);
  return JSON.parse(stdout);
}

async function post(url: string, path: string, token: string, body: unknown): Promise<number> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.status;
}

/** When a JWT expires (RFC 7519 §4.1.4). */
function expirySeconds(token: string): number {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).exp;
}
