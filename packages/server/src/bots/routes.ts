import { type BotDocument, Problem } from '@conversation-orchestrator/api';
import { checkBot, crossValidate, USUAL_THRESHOLD } from '@conversation-orchestrator/bot';
import { type Auditor, authorOf } from '../audit/auditor.ts';
import type { CallSlots } from '../functions/call-slots.ts';
import type { Handlers } from '../http/handlers.ts';
import { locationOf } from '../location.ts';
import { checkPrecondition, etagOf } from '../policies/precondition.ts';
import { requirePathName } from '../require-path-name.ts';
import { catalogueFor } from './bot-catalogue.ts';
import type { KeptBot, KeptIntents } from './bot-store.ts';
import { issueReply } from './issue-reply.ts';
import { type PreviewRouteParts, previewRoutes } from './preview-routes.ts';
import type { Recognisers } from './recognisers.ts';
import { requireSaveCondition } from './save-condition.ts';

/** What the routes of bots need of the server. */
export type BotRouteParts = PreviewRouteParts & {
  readonly recognisers: Recognisers;
  readonly audit: Auditor;
  /** Examinations of intents that may be under way: each takes a processor for a while. */
  readonly slots: CallSlots;
};

type BotRoutes = Pick<Handlers, 'bots.list' | 'bots.get' | 'bots.save' | 'bots.delete' | 'bots.validate'>;
type IntentRoutes = Pick<
  Handlers,
  'intents.get' | 'intents.replace' | 'intents.recognise' | 'intents.evaluate'
>;

/** The routes of bots and of what they recognise. */
export function botRoutes(parts: BotRouteParts): BotRoutes & IntentRoutes & Pick<Handlers, 'bots.preview'> {
  return { ...routesOfBots(parts), ...previewRoutes(parts), ...routesOfIntents(parts) };
}

function routesOfBots(parts: BotRouteParts): BotRoutes {
  const { audit, store } = parts;
  return {
    async 'bots.list'({ params }) {
      const bots = (await store.list(params.accountId)).map(({ document, updatedAt }) => ({
        id: document.id,
        name: document.name,
        ...(document.description !== undefined && { description: document.description }),
        ...(document.skillId !== undefined && { skillId: document.skillId }),
        updatedAt: new Date(updatedAt).toISOString(),
      }));
      return { status: 200, body: { bots } };
    },
    async 'bots.get'({ params }) {
      const kept = await store.find(params.accountId, params.botId);
      if (!kept) throw noBot(params.botId);
      return { status: 200, body: kept.document, headers: { ETag: etagOf(kept.version) } };
    },
    async 'bots.save'(request) {
      const { body, headers, params } = request;
      requirePathName('id', body.id, params.botId);
      await requireSound(parts, params.accountId, body);
      const change = { action: 'bot.saved', target: params.botId, detail: { name: body.name } };
      const { isNew, kept } = await store.save(
        {
          accountId: params.accountId,
          check: (current) => requireSaveCondition(headers, current?.version),
          entry: audit(authorOf(request), change),
        },
        body,
      );
      const ETag = etagOf(kept.version);
      if (!isNew) return { status: 200, body: kept.document, headers: { ETag } };
      const Location = locationOf(params.accountId, 'bots', params.botId);
      return { status: 201, body: kept.document, headers: { ETag, Location } };
    },
    async 'bots.delete'(request) {
      const { headers, params } = request;
      const check = (current: KeptBot | undefined) => {
        if (!current) throw noBot(params.botId);
        checkPrecondition(headers['if-match'], { changed: current.version, current: current.version }, false);
      };
      const entry = audit(authorOf(request), { action: 'bot.deleted', target: params.botId, detail: {} });
      await store.delete({ accountId: params.accountId, check, entry }, params.botId);
      return { status: 204 };
    },
    async 'bots.validate'({ body, params }) {
      const issues = checkBot(body.bot, await catalogueFor(parts, params.accountId));
      return { status: 200, body: { issues: issues.map(issueReply) } };
    },
  };
}

function routesOfIntents({ audit, recognisers, slots, store }: BotRouteParts): IntentRoutes {
  return {
    async 'intents.get'({ params }) {
      return intentsAnswer(await store.intents(params.accountId));
    },
    async 'intents.replace'(request) {
      const { body, headers, params } = request;
      const { accountId } = params;
      const check = ({ version }: KeptIntents) =>
        checkPrecondition(headers['if-match'], { changed: version, current: version }, false);
      const names = body.intents.map(({ name }) => name);
      const change = { action: 'intents.changed', target: accountId, detail: { intents: names } };
      const entry = audit(authorOf(request), change);
      const kept = await store.replaceIntents({ accountId, check, entry }, body);
      await recognisers.of(accountId);
      return intentsAnswer(kept);
    },
    async 'intents.recognise'({ body: { draft, language = 'en', text }, params: { accountId } }) {
      const recogniser = draft
        ? await recognisers.forDraft(accountId, draft)
        : await recognisers.of(accountId);
      try {
        const { by, ranking } = await recogniser.recognise(text, { language });
        return { status: 200, body: { by, ranking } };
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : 'it did not answer';
        throw new Problem('UNAVAILABLE', `The recogniser could not be asked: ${why}`, { cause });
      }
    },
    async 'intents.evaluate'({ body: { draft, threshold = USUAL_THRESHOLD }, params: { accountId } }) {
      const intents = draft ?? (await store.intents(accountId)).document;
      const release = slots.take(accountId);
      if (!release)
        throw new Problem('TOO_MANY_REQUESTS', 'Other intents are being examined: try again soon.');
      try {
        return { status: 200, body: { tables: await crossValidate(intents, threshold) } };
      } finally {
        release();
      }
    },
  };
}

function intentsAnswer({ document, version }: KeptIntents) {
  return { status: 200, body: document, headers: { ETag: etagOf(version) } } as const;
}

/** Throws the problem with all mistakes of a bot that are errors. */
async function requireSound(parts: BotRouteParts, accountId: string, bot: BotDocument): Promise<void> {
  const errors = checkBot(bot, await catalogueFor(parts, accountId)).filter(
    ({ severity }) => severity === 'error',
  );
  const [first] = errors;
  if (!first) return;
  const details = errors.map(({ message, path }) => ({ path, message }));
  throw new Problem('INVALID_REQUEST', `${first.path}: ${first.message}`, { errors: details });
}

function noBot(botId: string): Problem {
  return new Problem('NOT_FOUND', `There is no bot ${botId}`);
}
