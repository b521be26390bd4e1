import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launch } from './browser.ts';
import { expectAccessible, openPage, signIn } from './console-page.ts';
import { ACCOUNT, buildConsole, type ConsoleServer, startConsoleServer, VIEWER } from './console-server.ts';

const chromium = findChromium();
const MINUTES = 60_000;

describe.skipIf(chromium === undefined)('the console in a browser', { timeout: 2 * MINUTES }, () => {
  let browser: Browser;
  let server: ConsoleServer;

  beforeAll(async () => {
    await buildConsole();
    browser = await launch(chromium ?? '');
    server = await startConsoleServer();
    const params = { accountId: ACCOUNT };
    await server.api.call('skills.create', { params, body: { id: 'vip-support', name: 'Vip Support' } });
    await server.api.call('skills.create', {
      params,
      body: { id: 'regular-support', name: 'Regular Support' },
    });
    await server.api.call('attributes.create', {
      params,
      body: { name: 'vipPhoneNumberList', type: 'static', value: ['+155555501', '+155555502'] },
    });
  }, 3 * MINUTES);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const names = async (page: Page) =>
    page.getByRole('main').getByRole('listitem').locator('[class*=name]').allInnerTexts();
  const toast = (page: Page, text: string) =>
    page.locator('.mantine-Notifications-notification', { hasText: text });

  it('refuses a wrong password in words, and lets the right one in', async () => {
    const { page, faults } = await openPage(browser, server, { refusals: [401] });
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('E-mail').fill('ana@example.com');
    await page.getByLabel('Password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('E-mail and password do not belong together').waitFor();
    await signIn(page, server);
    await page.getByRole('button', { name: 'Signed in as Ana' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('adds the first policy from an empty list, tries it while it is written, and switches it on', async () => {
    const { page, faults } = await openPage(browser, server);
    await signIn(page, server);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'VIP by phone' }).click();
    await page.getByLabel('Name', { exact: true }).fill('VipRule_Static');
    await page.getByRole('combobox', { name: 'Skill', exact: true }).fill('Vip Support');
    await page.keyboard.press('Escape');
    await page.getByLabel('Value of orchestrator.phoneNumber').fill('+155555501');
    const trial = page.getByRole('region', { name: 'Try it' });
    await trial.getByRole('status').getByText('True').waitFor();
    await trial.getByText('1 · VipRule_Static').waitFor();
    await trial.getByLabel('Value of orchestrator.phoneNumber').fill('+1999');
    await trial.getByRole('status').getByText('False').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, '“VipRule_Static” is added').waitFor();
    const toggle = page.getByRole('main').getByRole('switch', { name: 'VipRule_Static is enabled' });
    expect(await toggle.isChecked()).toBe(false);
    await toggle.press('Space');
    await toast(page, '“VipRule_Static” is enabled').waitFor();
    const { actions } = await server.api.nextAction({
      context: { orchestrator: { phoneNumber: '+155555502' } },
    });
    expect(actions).toEqual([{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'vip-support' } }]);
    expect(faults).toEqual([]);
  });

  it('writes an expression, says what is wrong with it, and converts it to rows only where rows can say it', async () => {
    const { page, faults } = await openPage(browser, server);
    await signIn(page, server);
    await page.getByRole('link', { name: 'Policy', exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill('Office hours');
    await page.getByText('Write an expression', { exact: true }).click();
    const code = page.getByRole('textbox', { name: 'Expression' });
    await code.click();
    await page.keyboard.type("orchestrator.intent == 'sales' and orchestrator.phoneNumbr == '1'");
    await page.getByText('Did you mean `orchestrator.phoneNumber`?').first().waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type("orchestrator.intent == 'sales'");
    await page.getByText('Build conditions', { exact: true }).click();
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Attribute', exact: true }).first().inputValue())
      .toBe('orchestrator.intent');
    await page.getByText('Write an expression', { exact: true }).click();
    await page.getByRole('button', { name: 'Times and dates' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Insert' }).click();
    await page.getByText('Build conditions', { exact: true }).click();
    await page.getByText('Rows cannot say this part').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Policies' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('reorders by keyboard and by drag, with undo', async () => {
    const params = { accountId: ACCOUNT };
    for (const name of ['Second', 'Third'])
      await server.api.call('policies.create', {
        params,
        body: { name, actions: [{ type: 'SEND_MESSAGE', payload: { message: name } }] },
      });
    const { page, faults } = await openPage(browser, server);
    await signIn(page, server);
    await expect.poll(() => names(page)).toEqual(['VipRule_Static', 'Second', 'Third']);
    await page.getByRole('button', { name: 'Move VipRule_Static' }).focus();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'Space']) await page.keyboard.press(key);
    await expect.poll(() => names(page)).toEqual(['Second', 'Third', 'VipRule_Static']);
    await toast(page, '“VipRule_Static” is now at position 3').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => names(page)).toEqual(['VipRule_Static', 'Second', 'Third']);
    const handle = await page.getByRole('button', { name: 'Move Third' }).boundingBox();
    await page.mouse.move((handle?.x ?? 0) + 8, (handle?.y ?? 0) + 8);
    await page.mouse.down();
    await page.mouse.move((handle?.x ?? 0) + 8, (handle?.y ?? 0) - 120, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => names(page)).toEqual(['Third', 'VipRule_Static', 'Second']);
    const { body } = await server.api.call('policies.list', { params });
    expect(body.policies.map(({ name }) => name)).toEqual(['Third', 'VipRule_Static', 'Second']);
    expect(faults).toEqual([]);
  });

  it('shows a change somebody else made meanwhile instead of overwriting it', async () => {
    const { page, faults } = await openPage(browser, server, { refusals: [412] });
    await signIn(page, server);
    await page
      .getByRole('main')
      .getByRole('button', { name: /Second/ })
      .last()
      .click();
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Mine');
    const params = { accountId: ACCOUNT };
    const { body } = await server.api.call('policies.list', { params });
    const second = body.policies.find(({ name }) => name === 'Second');
    await server.api.call('policies.replace', {
      params: { ...params, policyId: second?.id ?? '' },
      headers: { 'if-match': '*' },
      body: { name: 'Theirs', actions: second?.actions ?? [] },
    });
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('dialog', { name: 'What will change' })
      .getByRole('button', { name: 'Save' })
      .click();
    const conflict = page.getByRole('dialog', { name: 'Someone else was quicker' });
    await conflict.getByText('Theirs', { exact: true }).waitFor();
    await expectAccessible(page);
    await conflict.getByRole('button', { name: 'Save mine over it' }).click();
    await toast(page, '“Mine” is saved').waitFor();
    expect(faults).toEqual([]);
  });

  it('deletes with undo, and puts the policy back where it was', async () => {
    const { page, faults } = await openPage(browser, server);
    await signIn(page, server);
    const before = await expect
      .poll(() => names(page))
      .toHaveLength(3)
      .then(() => names(page));
    await page
      .getByRole('main')
      .getByRole('button', { name: /VipRule_Static/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect.poll(() => names(page)).toHaveLength(2);
    await toast(page, '“VipRule_Static” is deleted').getByRole('button', { name: 'Undo' }).click();
    await toast(page, '“VipRule_Static” is back').waitFor();
    await expect.poll(() => names(page)).toEqual(before);
    expect(faults).toEqual([]);
  });

  it('lets a viewer look and change nothing', async () => {
    const { page, faults } = await openPage(browser, server);
    await signIn(page, server, VIEWER);
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    expect(await page.getByRole('link', { name: 'Policy', exact: true }).count()).toBe(0);
    expect(await page.getByRole('main').getByRole('switch').first().isDisabled()).toBe(true);
    expect(await page.getByRole('link', { name: 'Access' }).count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it('speaks German', async () => {
    const { page, faults } = await openPage(browser, server);
    await signIn(page, server);
    await page.getByRole('button', { name: 'Language' }).click();
    await page.getByRole('menuitem', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { level: 1, name: 'Regeln' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(faults).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility violation on any page in %s',
    async (colorScheme) => {
      const { page, faults } = await openPage(browser, server, { colorScheme });
      await signIn(page, server);
      const paths = [
        'policies',
        'policies/new',
        'try',
        'logs',
        'usage',
        'context',
        'directory',
        'access',
        'settings',
        'revisions',
        'nowhere',
      ];
      for (const path of paths) {
        await page.goto(`${server.url}/${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        await expectAccessible(page);
      }
      expect(faults).toEqual([]);
    },
  );

  it('comes with a strict content security policy', async () => {
    const response = await fetch(server.url, { headers: { accept: 'text/html' } });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('stays quick with a thousand policies', async () => {
    const params = { accountId: ACCOUNT };
    const policies = Array.from({ length: 1_000 }, (_, at) => ({
      id: `p${at}`,
      name: `Policy ${at}`,
      enabled: at % 3 !== 0,
      conditions: [{ property: 'orchestrator.intent', type: 'EQUAL' as const, value: `intent-${at}` }],
      actions: [{ type: 'TRANSFER_TO_SKILL' as const, payload: { skillId: 'vip-support' } }],
    }));
    await server.api.call('routing.import', { params, body: { version: 1, policies } });
    const { page, faults } = await openPage(browser, server);
    await signIn(page, server);
    await page.getByText('1000 policies', { exact: true }).waitFor();
    await page.evaluate(() => {
      const slow: string[] = [];
      Object.assign(window, { slow });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) slow.push(`${entry.name} ${Math.round(entry.duration)} ms`);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    await page.getByRole('searchbox').pressSequentially('intent-777', { delay: 40 });
    await page.getByText('1 of 1000 policies').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByText('1000 policies', { exact: true }).waitFor();
    await page.getByRole('switch', { name: 'Policy 3 is enabled' }).press('Space');
    await page.getByRole('button', { name: 'Move Policy 1', exact: true }).focus();
    for (const key of ['Space', 'PageDown', 'PageDown', 'Space']) await page.keyboard.press(key);
    await page.waitForTimeout(500);
    const slow = await page.evaluate(() => (window as unknown as { slow: string[] }).slow);
    process.stdout.write(
      `interactions with 1,000 policies, slowest first: ${slow
        .toSorted(
          (a, b) => Number.parseInt(b.split(' ')[1] ?? '', 10) - Number.parseInt(a.split(' ')[1] ?? '', 10),
        )
        .slice(0, 6)
        .join(', ')}\n`,
    );
    expect(await page.getByRole('main').getByRole('listitem').count()).toBeLessThan(40);
    expect(faults).toEqual([]);
  });
});
