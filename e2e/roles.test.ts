import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys } from './journeys.ts';
import { toast } from './on-the-page.ts';
import { EDITOR, type Person, VIEWER } from './people.ts';
import { openDetails } from './policy-list.ts';
import { messagePolicies, SKILLS } from './sample-policies.ts';
import { fillSignIn } from './sign-in.ts';

const PATH = `/v2/accounts/${ACCOUNT}`;

describeJourneys('users and roles', (stage) => {
  it('let a viewer look at everything but access, and change nothing, neither here nor over HTTP', async () => {
    await stage.given({
      skills: SKILLS,
      attributes: [{ name: 'vipList', type: 'static', value: ['1111'] }],
      policies: messagePolicies('Greeting', 'Farewell'),
    });
    const page = await stage.open('/policies', { as: VIEWER, refusals: [403] });
    const details = await openDetails(page, 'Greeting');
    await details.getByText('“Greeting”').waitFor();
    for (const name of ['Edit', 'More actions', 'Policy', 'Move Greeting', 'Access']) {
      const control = page
        .getByRole('button', { name, exact: true })
        .or(page.getByRole('link', { name, exact: true }));
      expect(await control.count(), name).toBe(0);
    }
    for (const toggle of await page.getByRole('main').getByRole('switch').all())
      expect(await toggle.isDisabled()).toBe(true);
    await expectDenied(page, '/context', ['New attribute', 'Edit vipList', 'Delete vipList']);
    await expectDenied(page, '/directory', [
      'New skill',
      'New agent',
      'Edit Vip Support',
      'Delete Vip Support',
    ]);
    await page.goto(`${stage.server.url}/access`);
    await page.getByText('Only administrators see this page').waitFor();
    await page.goto(`${stage.server.url}/settings`);
    await page.getByText('You can look, not change: your role is Viewer.').first().waitFor();
    expect(await page.getByRole('button', { name: 'Add an action' }).count()).toBe(0);
    expect(await changeOverHttp(page, 'POST', '/skills', { name: 'Forged' })).toBe(403);
    expect(await changeOverHttp(page, 'PATCH', '/policies/greeting', { enabled: false })).toBe(403);
    expect(await changeOverHttp(page, 'PATCH', '/settings', { queryTokens: false })).toBe(403);
  });

  it('let an editor change policies, but not who has access', async () => {
    await stage.given({ policies: messagePolicies('Greeting') });
    const page = await stage.open('/policies/greeting/edit', { as: EDITOR, refusals: [403] });
    await page.getByLabel('Message').fill('Good evening.');
    expect(await page.getByRole('button', { name: 'Save' }).isEnabled()).toBe(true);
    expect(await page.getByRole('link', { name: 'Access' }).count()).toBe(0);
    expect(await changeOverHttp(page, 'POST', '/clients', { name: 'Forged' })).toBe(403);
    expect(await changeOverHttp(page, 'POST', '/skills', { name: 'Allowed' })).toBe(201);
  });

  it('are managed by an administrator: a new user signs in, becomes more, and is gone at once', async () => {
    const nina = { name: 'Nina', email: 'nina@example.com', password: 'a passphrase for Nina' };
    const page = await stage.open('/access?tab=users');
    await addUser(page, nina);
    const hers = await stage.open('/', { as: 'nobody', refusals: [401] });
    await fillSignIn(hers, nina);
    await hers.getByRole('button', { name: 'Signed in as Nina' }).click();
    await hers.getByText('Viewer · Demo').waitFor();

    await page.getByRole('button', { name: 'Edit Nina' }).click();
    const form = page.getByRole('dialog', { name: nina.email });
    await form.getByRole('radio', { name: 'Editor' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /Nina nina@example.com Editor/ }).waitFor();
    // What she may do is settled when she signs in.
    await hers.reload();
    await fillSignIn(hers, nina);
    await hers.getByRole('link', { name: 'Policy', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Delete Nina' }).click();
    const confirm = page.getByRole('dialog', { name: 'Delete Nina?' });
    await confirm.getByText('is signed out at once').waitFor();
    await confirm.getByRole('button', { name: 'Delete' }).click();
    await toast(page, 'Nina is deleted').waitFor();
    await hers.reload();
    await hers.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  });
});

/** Adds a user with the role that is chosen at first, after the form has refused a password that is too short. */
async function addUser(page: Page, { name, email, password }: Omit<Person, 'role'>): Promise<void> {
  await page.getByRole('button', { name: 'New user' }).click();
  const form = page.getByRole('dialog', { name: 'New user' });
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Password', { exact: true }).fill('short');
  await form.getByText(/At least \d+ characters/).waitFor();
  expect(await form.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('row', { name: `${name} ${email} Viewer` }).waitFor();
}

/** Expects that these buttons of a page say they are not for this user. */
async function expectDenied(page: Page, path: string, buttons: readonly string[]): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  for (const name of buttons) {
    const button = page.getByRole('button', { name }).first();
    await button.waitFor();
    expect(await button.getAttribute('aria-disabled'), name).toBe('true');
    await button.click({ force: true });
  }
  expect(await page.getByRole('dialog').count()).toBe(0);
}

/** Makes a change with the session of the page, as a script within it could. */
function changeOverHttp(page: Page, method: string, path: string, body: unknown): Promise<number> {
  return page.evaluate(
    async (change) => {
      const { csrfToken } = await (await fetch('/console/session')).json();
      const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'if-match': '*' };
      const { method, url, body } = change;
      return (await fetch(url, { method, headers, body: JSON.stringify(body) })).status;
    },
    { method, url: PATH + path, body },
  );
}
