import { createCall } from '@conversation-orchestrator/sdk';
import type { Place } from './conversation.ts';
import { textsOf } from './texts.ts';
import { embed } from './widget.ts';

// Known only while the script runs for the first time.
const script = document.currentScript;
if (script instanceof HTMLScriptElement) void start(script);

/** Puts the chat into the page, where its channel allows the page to have it. */
async function start({ dataset, src }: HTMLScriptElement): Promise<void> {
  const { account = '', channel = '' } = dataset;
  const place: Place = { baseUrl: new URL(src).origin, accountId: account, channelId: channel };
  const language = dataset['language'] ?? (document.documentElement.lang || navigator.language);
  const call = createCall({ baseUrl: place.baseUrl });
  try {
    const { body } = await call('widget.get', { params: { accountId: account, channelId: channel } });
    embed(place, { texts: textsOf(language, body.texts), colour: body.colour, language });
  } catch (problem) {
    // biome-ignore lint/suspicious/noConsole: who embeds it looks there for why there is nothing
    console.warn(`The chat is not shown: ${problem instanceof Error ? problem.message : problem}`);
  }
}
