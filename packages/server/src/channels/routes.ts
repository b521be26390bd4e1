import { type ChannelDocument, Problem } from '@conversation-orchestrator/api';
import { type Auditor, authorOf } from '../audit/auditor.ts';
import { requireSaveCondition } from '../bots/save-condition.ts';
import type { Handlers } from '../http/handlers.ts';
import { locationOf } from '../location.ts';
import { checkPrecondition, etagOf } from '../policies/precondition.ts';
import { requirePathName } from '../require-path-name.ts';
import type { ChannelStore, KeptChannel } from './channel-store.ts';
import { type ChannelSurroundings, mistakesOfChannel } from './check-channel.ts';

/** What the routes of channels need of the server. */
export type ChannelRouteParts = ChannelSurroundings & {
  readonly channels: ChannelStore;
  readonly audit: Auditor;
};

type ChannelRoutes = Pick<Handlers, 'channels.list' | 'channels.get' | 'channels.save' | 'channels.delete'>;

/** The routes of channels as documents. */
export function channelRoutes(parts: ChannelRouteParts): ChannelRoutes {
  const { audit, channels } = parts;
  return {
    async 'channels.list'({ params }) {
      const listed = (await channels.list(params.accountId)).map(({ document, updatedAt }) => ({
        id: document.id,
        name: document.name,
        kind: document.kind,
        botId: document.botId,
        updatedAt: new Date(updatedAt).toISOString(),
      }));
      return { status: 200, body: { channels: listed } };
    },
    async 'channels.get'({ params }) {
      const kept = await channels.find(params.accountId, params.channelId);
      if (!kept) throw noChannel(params.channelId);
      return { status: 200, body: kept.document, headers: { ETag: etagOf(kept.version) } };
    },
    async 'channels.save'(request) {
      const { body, headers, params } = request;
      const { accountId, channelId } = params;
      requirePathName('id', body.id, channelId);
      await requireSound(parts, accountId, body);
      const detail = { name: body.name, kind: body.kind };
      const { isNew, kept } = await channels.save(
        {
          accountId,
          check: (current) => requireSaveCondition(headers, current?.version),
          entry: audit(authorOf(request), { action: 'channel.saved', target: channelId, detail }),
        },
        body,
      );
      const ETag = etagOf(kept.version);
      if (!isNew) return { status: 200, body: kept.document, headers: { ETag } };
      const Location = locationOf(accountId, 'channels', channelId);
      return { status: 201, body: kept.document, headers: { ETag, Location } };
    },
    async 'channels.delete'(request) {
      const { headers, params } = request;
      const check = (current: KeptChannel | undefined) => {
        if (!current) throw noChannel(params.channelId);
        checkPrecondition(headers['if-match'], { changed: current.version, current: current.version }, false);
      };
      const change = { action: 'channel.deleted', target: params.channelId, detail: {} };
      const entry = audit(authorOf(request), change);
      await channels.delete({ accountId: params.accountId, check, entry }, params.channelId);
      return { status: 204 };
    },
  };
}

/** Throws the problem with all mistakes of a channel. */
async function requireSound(
  parts: ChannelSurroundings,
  accountId: string,
  channel: ChannelDocument,
): Promise<void> {
  const errors = await mistakesOfChannel(parts, accountId, channel);
  const [first] = errors;
  if (first) throw new Problem('INVALID_REQUEST', `${first.path}: ${first.message}`, { errors });
}

function noChannel(channelId: string): Problem {
  return new Problem('NOT_FOUND', `There is no channel ${channelId}`);
}
