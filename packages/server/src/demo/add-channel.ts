import type { Auditor, Author } from '../audit/auditor.ts';
import type { ChannelStore } from '../channels/channel-store.ts';
import type { WebChannel } from '../channels/web/visitor.ts';
import type { Config } from '../config.ts';
import { localUrl } from '../local-url.ts';

/** Adds a web channel that pages of this server itself may embed: to try the widget before there is another page. */
export async function addReadyChannel(
  store: ChannelStore,
  audit: Auditor,
  author: Author,
  config: Pick<Config, 'host' | 'port' | 'publicUrl'>,
): Promise<void> {
  const channel: WebChannel = {
    id: 'web',
    name: 'Web chat',
    description: 'The widget, in pages of the origins it allows.',
    kind: 'web',
    botId: 'tutorial',
    allowedOrigins: ownOrigins(config),
  };
  const detail = { name: channel.name, kind: channel.kind };
  const entry = audit(author, { action: 'channel.saved', target: channel.id, detail });
  await store.save({ accountId: author.accountId, check: () => {}, entry }, channel);
}

/** This machine has two names for itself, which are two origins. */
function ownOrigins(config: Pick<Config, 'host' | 'port' | 'publicUrl'>): readonly string[] {
  const { port, publicUrl } = config;
  const names = publicUrl === undefined ? [localUrl(config), `http://localhost:${port}`] : [publicUrl];
  return [...new Set(names.map((url) => new URL(url).origin))];
}
