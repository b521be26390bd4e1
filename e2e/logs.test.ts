import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys } from './journeys.ts';
import { choose } from './on-the-page.ts';
import { VIEWER } from './people.ts';
import { intentPolicy, SKILLS } from './sample-policies.ts';

describeJourneys('the log of decisions', (stage) => {
  const ask = (conversationId: string, intent: string | number) =>
    stage.api.nextAction({ conversationId, context: { orchestrator: { intent } } });

  const policies = [
    intentPolicy('Sales', 'buy', 'regular-support'),
    { ...intentPolicy('Spring campaign', 'spring', 'vip-support'), enabled: false },
    intentPolicy('Complaints', 'complain', 'vip-support'),
    intentPolicy('Late', 'complain', 'regular-support'),
  ];

  it('teaches how a first decision gets there, and shows decisions as they are made', async () => {
    await stage.given({ skills: SKILLS, policies });
    const page = await stage.open('/logs');
    await page.getByText('No decisions yet').waitFor();
    await page
      .getByRole('region', { name: 'Command for a shell' })
      .getByText('/v2/policy/nextaction')
      .waitFor();
    await ask('followed-1', 'buy');
    await decision(page, 'followed-1').waitFor();
    await page.getByRole('switch', { name: 'Live' }).click();
    await page.getByRole('switch', { name: 'Paused' }).waitFor();
    await ask('followed-2', 'buy');
    await page.getByRole('switch', { name: 'Paused' }).click();
    await decision(page, 'followed-2').waitFor();
  });

  it('finds decisions by conversation, outcome, policy and state', async () => {
    await stage.given({ skills: SKILLS, policies });
    await ask('found-sales', 'buy');
    await ask('found-complaint', 'complain');
    await ask('found-nothing', 'other');
    const page = await stage.open('/logs');
    const search = page.getByRole('searchbox', { name: 'Conversation' });
    await search.fill('found-sales');
    await expectDecisions(page, ['found-sales']);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await decision(page, 'found-nothing').waitFor();
    await choose(page.getByRole('combobox', { name: 'Outcome' }), 'Nothing matched');
    await expectDecisions(page, ['found-nothing']);
    await page.reload();
    await expectDecisions(page, ['found-nothing']);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await choose(page.getByRole('combobox', { name: 'Policy', exact: true }), 'Complaints');
    await choose(page.getByRole('combobox', { name: 'State of a policy' }), 'True');
    await expectDecisions(page, ['found-complaint']);
    await search.fill('no such conversation');
    await page.getByText('No decision fits these filters').waitFor();
  });

  it('shows each policy as it was tried, and the values a condition found on focus', async () => {
    await stage.given({ skills: SKILLS, policies });
    await ask('opened', 'complain');
    const page = await stage.open('/logs');
    await decision(page, 'opened').click();
    const details = detailsOf(page);
    await details.getByRole('heading', { name: 'transfer to skill Vip Support' }).waitFor();
    for (const rung of [
      '1 False Sales',
      '2 Disabled Spring campaign',
      '3 True Complaints',
      '4 Not reached Late',
    ])
      await details.getByRole('button', { name: rung }).waitFor();
    await details.getByRole('button', { name: '1 False Sales' }).click();
    await details.getByText('– the value is complain').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('tooltip').getByText('left: "complain" right: "buy"').waitFor();
    await details.getByRole('row', { name: 'orchestrator.intent complain' }).waitFor();
  });

  it('names the cause where a policy cannot be judged, and tries the next', async () => {
    await stage.given({
      skills: SKILLS,
      policies: [
        {
          ...intentPolicy('Misjudged', '', 'vip-support'),
          conditions: [],
          expression: 'orchestrator.intent > 5',
        },
        ...policies,
      ],
    });
    await ask('misjudged', 'buy');
    const page = await stage.open('/logs');
    await decision(page, 'misjudged').click();
    const rung = detailsOf(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: '1 Invalid Misjudged' }) });
    await rung.getByText("compares two numbers or two texts, not 'buy' and 5").first().waitFor();
  });

  it('answers why a policy did not win, and what would have become of one that was not tried', async () => {
    await stage.given({ skills: SKILLS, policies });
    await ask('asked-why', 'complain');
    const page = await stage.open('/logs');
    await decision(page, 'asked-why').click();
    const details = detailsOf(page);
    const whyNot = details.getByRole('combobox', { name: 'Choose a policy you expected' });
    await choose(whyNot, 'Sales');
    await details.getByText('“Sales” was tried and does not hold').waitFor();
    await choose(whyNot, 'Late');
    await details.getByText('“Complaints” is above “Late” and matched first').waitFor();
    await details.getByText('Had it been tried at that moment').waitFor();
    await details.getByRole('button', { name: '1 True Late' }).waitFor();
    await choose(whyNot, 'Spring campaign');
    await details.getByText('“Spring campaign” was switched off').waitFor();
  });

  it('tries the same again with the policies of today, and can be shared by a link', async () => {
    await stage.given({ skills: SKILLS, policies });
    await ask('tried-again', 'complain');
    const page = await stage.open('/logs', { permissions: ['clipboard-read', 'clipboard-write'] });
    await decision(page, 'tried-again').click();
    const details = detailsOf(page);
    await details.getByRole('button', { name: 'Try again with today’s policies' }).click();
    await details.getByText(/the same comes out/).waitFor();
    await stage.given({ skills: SKILLS, policies: policies.filter(({ name }) => name !== 'Complaints') });
    await page.reload();
    await details.getByRole('button', { name: 'Try again with today’s policies' }).click();
    await details.getByText(/something else comes out/).waitFor();
    await details.getByRole('status').getByText('through “Late”').waitFor();
    await details.getByRole('button', { name: 'Copy the link to this decision' }).click();
    await details.getByRole('button', { name: 'Copied' }).waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    const theirs = await stage.open(link.pathname + link.search, { as: VIEWER });
    await detailsOf(theirs).getByRole('heading', { name: 'transfer to skill Vip Support' }).waitFor();
    await detailsOf(theirs).getByRole('link', { name: 'tried-again' }).waitFor();
  });

  it('says so where a link leads to a decision that is gone', async () => {
    const page = await stage.open('/logs?entry=00000000-0000-7000-8000-000000000000', { refusals: [404] });
    await page.getByText('This decision is not in the log').waitFor();
    const params = { accountId: ACCOUNT, nextActionId: '00000000-0000-7000-8000-000000000000' };
    await expect(stage.api.call('policyLogs.get', { params })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

const detailsOf = (page: Page): Locator => page.getByRole('region', { name: 'Details of the decision' });

/** The row of a conversation's decision. */
function decision(page: Page, conversation: string): Locator {
  return page
    .getByRole('region', { name: 'Decisions, newest first' })
    .getByRole('link', { name: `· ${conversation} ` })
    .first();
}

/** Waits until the list shows the decisions of these conversations, and no others. */
async function expectDecisions(page: Page, conversations: readonly string[]): Promise<void> {
  const rows = page.getByRole('region', { name: 'Decisions, newest first' }).getByRole('link');
  await expect
    .poll(async () => (await rows.allInnerTexts()).map((text) => /· (\S+)/.exec(text)?.[1]))
    .toEqual(conversations);
}
