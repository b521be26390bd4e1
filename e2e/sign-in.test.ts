import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { ACCOUNT, OTHER_ACCOUNT } from './console-server.ts';
import { describeJourneys } from './journeys.ts';
import { toast } from './on-the-page.ts';
import { ADMIN, EDITOR, IN_TWO_ACCOUNTS } from './people.ts';
import { fillSignIn, signIn } from './sign-in.ts';

const MINUTE_MS = 60_000;
let passedMs = 0;
const clock = { now: () => Date.now() + passedMs };

const asksForSignIn = (page: Page) => page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();

describeJourneys(
  'signing in',
  (stage) => {
    it('refuses a wrong password in words, lets the right one in, and out again', async () => {
      const page = await stage.open('/', { as: 'nobody', refusals: [401] });
      await expectAccessible(page);
      await fillSignIn(page, { ...ADMIN, password: 'wrong' });
      await page.getByRole('alert').getByText('E-mail and password do not belong together').waitFor();
      await expectAccessible(page);
      await signIn(page, stage.server, ADMIN);
      expect(await page.evaluate(() => document.cookie)).toBe('');
      await page.getByRole('button', { name: 'Signed in as Ana' }).click();
      await page.getByRole('menu').getByText('Administrator · Demo').waitFor();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await asksForSignIn(page);
      await page.goto(`${stage.server.url}/settings`);
      await asksForSignIn(page);
    });

    it('asks for the account where e-mail and password are right in two', async () => {
      const page = await stage.open('/', { as: 'nobody', refusals: [409] });
      await fillSignIn(page, IN_TWO_ACCOUNTS);
      await page.getByLabel('Account').fill(OTHER_ACCOUNT);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByTitle('Account Other').getByText(OTHER_ACCOUNT).waitFor();
    });

    it('slows down whoever guesses passwords, and says so', async () => {
      const page = await stage.open('/', { as: 'nobody', refusals: [401, 429] });
      const guess = { email: EDITOR.email, password: 'a guess' };
      // The wait doubles with each: after these it is longer than a client waits by itself.
      for (let attempt = 0; attempt < 16; attempt++) {
        passedMs += MINUTE_MS;
        await page.request.post(`${stage.server.url}/console/session`, { data: guess });
      }
      await fillSignIn(page, guess);
      await page.getByRole('alert').getByText('Too many requests. Wait a moment').waitFor();
      passedMs += 16 * MINUTE_MS;
      await signIn(page, stage.server, EDITOR);
    });

    it('refuses a change that does not carry the token of the session', async () => {
      const page = await stage.open('/', { refusals: [403] });
      const forge = (headers: Record<string, string>) =>
        page.evaluate(
          async ({ url, sent }) => {
            const response = await fetch(url, { method: 'POST', headers: sent, body: '{"name":"Forged"}' });
            return { status: response.status, ...(await response.json()) };
          },
          {
            url: `/v2/accounts/${ACCOUNT}/skills`,
            sent: { 'content-type': 'application/json', ...headers },
          },
        );
      expect(await forge({})).toMatchObject({ status: 403, code: 'FORBIDDEN_CSRF' });
      expect(await forge({ 'x-csrf-token': 'guessed' })).toMatchObject({
        status: 403,
        code: 'FORBIDDEN_CSRF',
      });
      const { csrfToken } = await (await page.request.get(`${stage.server.url}/console/session`)).json();
      expect(await forge({ 'x-csrf-token': csrfToken })).toMatchObject({ status: 201, name: 'Forged' });
    });

    it('asks again after half an hour without use, and loses nothing that was typed', async () => {
      const page = await stage.open('/', { as: 'nobody', refusals: [401] });
      await signIn(page, stage.server, EDITOR);
      await page.getByRole('link', { name: 'Business hours' }).click();
      await page.getByLabel('Name', { exact: true }).fill('Written before the break');
      await page.getByLabel('Message').fill('We are back at nine.');
      passedMs += 31 * MINUTE_MS;
      await page.getByRole('button', { name: 'Save' }).click();
      const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
      await dialog.getByText('Nothing on this page is lost').waitFor();
      await expectAccessible(page);
      await fillSignIn(page, EDITOR);
      await dialog.waitFor({ state: 'hidden' });
      expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Written before the break');
      await page.getByRole('button', { name: 'Save' }).click();
      await toast(page, '“Written before the break” is added').waitFor();
    });

    it('ends a session after twelve hours, however busy it was', async () => {
      const page = await stage.open('/', { as: 'nobody', refusals: [401] });
      await signIn(page, stage.server, ADMIN);
      const statuses: number[] = [];
      for (let minutes = 0; minutes <= 12 * 60; minutes += 20) {
        statuses.push((await page.request.get(`${stage.server.url}/console/session`)).status());
        passedMs += 20 * MINUTE_MS;
      }
      expect(statuses).toEqual([...Array.from({ length: 36 }, () => 200), 401]);
      await page.reload();
      await asksForSignIn(page);
    });
  },
  clock,
);
