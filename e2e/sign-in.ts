import type { BrowserContextOptions, Page } from 'playwright-core';
import { SESSION_COOKIE } from '../packages/api/src/index.ts';
import { ACCOUNT, type ConsoleServer } from './console-server.ts';
import type { Person } from './people.ts';

/** Signs in as a person does, and waits for the list of policies. */
export async function signIn(page: Page, server: ConsoleServer, person: Person): Promise<void> {
  await page.goto(server.url);
  await fillSignIn(page, person);
  await page.getByRole('heading', { level: 1, name: 'Policies' }).waitFor();
}

/** Writes e-mail and password into the form that asks for them, and sends it. */
export async function fillSignIn(
  page: Page,
  { email, password }: Pick<Person, 'email' | 'password'>,
): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** What a browser keeps of somebody who has signed in. */
export type KeptSession = NonNullable<BrowserContextOptions['storageState']>;

/** Signs in without a browser, for journeys that are about something else. */
export async function keptSession({ url }: ConsoleServer, { email, password }: Person): Promise<KeptSession> {
  const response = await fetch(`${url}/console/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accountId: ACCOUNT, email, password }),
  });
  const value = new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(response.headers.get('set-cookie') ?? '')?.[1];
  if (value === undefined) throw new Error(`${email} cannot sign in: ${response.status}`);
  const { hostname, origin } = new URL(url);
  const cookie = { name: SESSION_COOKIE, value, domain: hostname, path: '/', expires: -1 };
  return {
    cookies: [{ ...cookie, httpOnly: true, secure: false, sameSite: 'Strict' }],
    origins: [{ origin, localStorage: [{ name: 'console-signed-in', value: '1' }] }],
  };
}
