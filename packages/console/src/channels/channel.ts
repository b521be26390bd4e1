import type { RequestOf } from '@conversation-orchestrator/api';

/** A way for conversations to come to a bot, as it is kept. */
export type Channel = RequestOf<'channels.save'>['body'];
/** Where conversations come from. */
export type ChannelKind = Channel['kind'];
/** The channel of one kind. */
export type ChannelOf<Kind extends ChannelKind> = Extract<Channel, { readonly kind: Kind }>;

/** The kinds, in the order they are offered. */
export const CHANNEL_KINDS: readonly ChannelKind[] = [
  'web',
  'rest',
  'liveperson',
  'dialogflow-es',
  'dialogflow-cx',
  'chatwoot',
];

const BLANK: { readonly [Kind in ChannelKind]: Omit<ChannelOf<Kind>, 'id' | 'name' | 'botId'> } = {
  web: { kind: 'web', allowedOrigins: ['https://www.example.com'] },
  rest: { kind: 'rest', secret: '' },
  liveperson: { kind: 'liveperson', platformAccountId: '', publicKeys: [''] },
  'dialogflow-es': { kind: 'dialogflow-es', secret: '' },
  'dialogflow-cx': { kind: 'dialogflow-cx', secret: '' },
  chatwoot: { kind: 'chatwoot', secret: '', apiToken: '', url: 'https://', platformAccountId: '' },
};

/** A channel of a kind that has nothing yet but its bot. */
export function blankChannel(kind: ChannelKind, botId: string): Channel {
  return { id: kind, name: '', botId, ...BLANK[kind] } as Channel;
}

/** Where a channel is reached: what is pasted into its platform, or for a page, the tag that shows the chat. */
export type Address = { readonly kind: 'url' | 'script'; readonly text: string };

type Place = { readonly origin: string; readonly accountId: string };

const PATHS: { readonly [Kind in Exclude<ChannelKind, 'web'>]: string } = {
  rest: '/conversations/{conversationId}/events',
  liveperson: '/liveperson',
  'dialogflow-es': '/dialogflow-es',
  'dialogflow-cx': '/dialogflow-cx',
  chatwoot: '/chatwoot',
};

/** What is pasted where the conversations come from. */
export function addressOf({ id, kind }: Pick<Channel, 'id' | 'kind'>, { accountId, origin }: Place): Address {
  const [account, channel] = [encodeURIComponent(accountId), encodeURIComponent(id)];
  if (kind !== 'web') return { kind: 'url', text: `${origin}/channels/${account}/${channel}${PATHS[kind]}` };
  const text = `<script src="${origin}/widget.js" data-account="${account}" data-channel="${channel}" async></script>`;
  return { kind: 'script', text };
}

/** Names there for names here, one pair a line: `here = there`. */
export function writeMapping(mapping: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(mapping ?? {})
    .map(([here, there]) => `${here} = ${there}`)
    .join('\n');
}

/** The pairs of a text; lines without both names are left out. Undefined where there is none. */
export function readMapping(text: string): Readonly<Record<string, string>> | undefined {
  const pairs = text.split('\n').flatMap((line) => {
    const at = line.indexOf('=');
    const [here, there] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return at > 0 && here !== '' && there !== '' ? [[here, there] as const] : [];
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}

/** The lines of a text that say something. */
export function readLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
