import type { ChannelDocument, ProblemDetail } from '@conversation-orchestrator/api';
import { writePath } from '@conversation-orchestrator/api';
import type { BotStore } from '../bots/bot-store.ts';
import type { DirectoryStore } from '../directory/directory-store.ts';
import type { SecretStore } from '../functions/secrets/secret-store.ts';
import { keyMistake } from './liveperson/public-key.ts';

/** What a channel is checked against. */
export type ChannelSurroundings = {
  readonly bots: Pick<BotStore, 'find'>;
  readonly secrets: Pick<SecretStore, 'list'>;
  readonly directory: Pick<DirectoryStore, 'listAgents' | 'listSkills'>;
};

/** LivePerson takes no other bot ids (its OpenAPI document, parameter `botId`). */
const LIVEPERSON_BOT = /^[A-Za-z0-9-]{1,36}$/;

/** All that keeps a channel of the right shape from working as written: each mistake with its path. */
export async function mistakesOfChannel(
  { bots, directory, secrets }: ChannelSurroundings,
  accountId: string,
  channel: ChannelDocument,
): Promise<readonly ProblemDetail[]> {
  const [bot, known, skills, agents] = await Promise.all([
    bots.find(accountId, channel.botId),
    secrets.list(accountId),
    directory.listSkills(accountId),
    directory.listAgents(accountId),
  ]);
  const names = new Set(known.map(({ name }) => name));
  return [
    ...(bot ? [] : [{ path: 'botId', message: `There is no bot ${channel.botId}` }]),
    ...secretsOf(channel)
      .filter(([, name]) => !names.has(name))
      .map(([path, name]) => ({ path, message: `There is no secret ${name}` })),
    ...unknownIds(channel, 'skills', skills),
    ...unknownIds(channel, 'agents', agents),
    ...(channel.kind === 'liveperson' ? livepersonMistakes(channel) : []),
  ];
}

function secretsOf(channel: ChannelDocument): readonly (readonly [path: string, name: string])[] {
  return (['secret', 'apiToken'] as const).flatMap((member) => {
    const name = member in channel ? channel[member as keyof typeof channel] : undefined;
    return name === undefined ? [] : [[member, name] as const];
  });
}

function unknownIds(
  channel: ChannelDocument,
  member: 'skills' | 'agents',
  known: readonly { readonly id: string }[],
): readonly ProblemDetail[] {
  if (channel.kind === 'web') return [];
  const ids = new Set(known.map(({ id }) => id));
  return Object.keys(channel[member] ?? {})
    .filter((id) => !ids.has(id))
    .map((id) => ({ path: writePath([member, id]), message: `There is no ${member.slice(0, -1)} ${id}` }));
}

function livepersonMistakes({
  botId,
  publicKeys,
}: Extract<ChannelDocument, { readonly kind: 'liveperson' }>): readonly ProblemDetail[] {
  const ofKeys = publicKeys.flatMap((key, at) => {
    const message = keyMistake(key);
    return message === undefined ? [] : [{ path: writePath(['publicKeys', at]), message }];
  });
  if (LIVEPERSON_BOT.test(botId)) return ofKeys;
  const message = 'LivePerson takes ids of at most 36 letters, digits and hyphens only';
  return [...ofKeys, { path: 'botId', message }];
}
