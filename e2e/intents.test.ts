import { expect, it } from 'vitest';
import { EXAMPLE_INTENTS } from '../packages/bot/src/authoring.ts';
import { ACCOUNT } from './console-server.ts';
import { describeJourneys, type Stage } from './journeys.ts';
import { choose, toast } from './on-the-page.ts';
import { VIEWER } from './people.ts';

const PARAMS = { accountId: ACCOUNT };
const PAGE = '/bots?tab=intents';

describeJourneys('intents', (stage) => {
  it('begin from examples, are tried and examined before they are saved, and learned when they are', async () => {
    await given(stage, []);
    const page = await stage.open(PAGE);
    await page.getByRole('button', { name: 'Start from the airline’s' }).click();
    await page.getByLabel('What a customer says').fill('please book a flight to Rome');
    await page.getByText('Recognised: book_flight').waitFor();
    await page.getByLabel('What a customer says').fill('do you sell shoes');
    await page.getByText('None of these: the bot would ask again.').waitFor();
    await page.getByRole('button', { name: 'Examine the phrases' }).click();
    const english = page.getByRole('region', { name: 'English', exact: true });
    await english.getByRole('row', { name: /^book_flight/ }).waitFor();
    await english.getByText(/of 48 right/).waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, 'The intents are saved and learned').waitFor();
    const { body } = await stage.api.call('intents.get', { params: PARAMS });
    expect(body.intents.map(({ name }) => name)).toEqual(EXAMPLE_INTENTS.intents.map(({ name }) => name));
  });

  it('are added with pasted phrases, renamed, and removed with a way back', async () => {
    await given(stage, EXAMPLE_INTENTS.intents.slice(0, 2));
    const page = await stage.open(PAGE);
    await page.getByRole('button', { name: 'Add an intent' }).click();
    await page.getByText('An intent needs a name').waitFor();
    const name = page.getByLabel('Name', { exact: true });
    await name.fill('book_flight');
    await page.getByText('Another intent is called so').waitFor();
    await name.fill('refund');
    await page
      .getByLabel('What customers say, English')
      .fill('give me my money back\n\nI want a refund\nGive me my money back');
    await page.getByText('2 phrases · 1 repetition left out').waitFor();
    await page.getByLabel('What a customer says').fill('give me my money back please');
    await page.getByText('Recognised: refund').waitFor();
    await page.getByRole('button', { name: 'Remove the intent' }).click();
    await toast(page, '“refund” is removed').getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, 'saved and learned').waitFor();
    const { body } = await stage.api.call('intents.get', { params: PARAMS });
    expect(body.intents.at(-1)).toEqual({
      name: 'refund',
      phrases: { en: ['give me my money back', 'I want a refund'] },
    });
  });

  it('can be recognised by a service, with its address and key', async () => {
    await given(stage, EXAMPLE_INTENTS.intents.slice(0, 2));
    const page = await stage.open(PAGE);
    await choose(
      page.getByRole('combobox', { name: 'Who recognises them' }),
      'A language model (OpenAI-compatible)',
    );
    await page.getByLabel('Address').fill('https://models.example.com/v1');
    await page.getByLabel('Model').fill('small');
    await page.getByLabel('Secret').fill('model-key');
    await page.getByText('This examines the embedded classifier').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await toast(page, 'saved and learned').waitFor();
    const { body } = await stage.api.call('intents.get', { params: PARAMS });
    expect(body.recogniser).toEqual({
      kind: 'openai',
      url: 'https://models.example.com/v1',
      model: 'small',
      secret: 'model-key',
    });
  });

  it('that somebody else changed meanwhile are not overwritten unasked', async () => {
    await given(stage, EXAMPLE_INTENTS.intents.slice(0, 2));
    const page = await stage.open(PAGE, { refusals: [412] });
    await page.getByLabel('Description').fill('Mine');
    await given(stage, EXAMPLE_INTENTS.intents.slice(0, 1));
    await page.getByRole('button', { name: 'Save' }).click();
    const conflict = page.getByRole('dialog').filter({ hasText: 'Someone changed the intents' });
    await conflict.getByRole('button', { name: 'Save mine over it' }).click();
    await toast(page, 'saved and learned').waitFor();
    const { body } = await stage.api.call('intents.get', { params: PARAMS });
    expect(body.intents).toMatchObject([{ description: 'Mine' }, {}]);
  });

  it('are tried, but not changed, by whoever may only look', async () => {
    await given(stage, EXAMPLE_INTENTS.intents);
    const page = await stage.open(PAGE, { as: VIEWER });
    expect(await page.getByLabel('Description').isDisabled()).toBe(true);
    await page.getByLabel('What a customer says').fill('my suitcase did not arrive');
    await page.getByText('Recognised: lost_luggage').waitFor();
  });
});

async function given(stage: Stage, intents: typeof EXAMPLE_INTENTS.intents): Promise<void> {
  await stage.api.call('intents.replace', { params: PARAMS, headers: {}, body: { intents } });
}
