import { parseWith, SCHEMAS } from '@conversation-orchestrator/api';
import type { BotEffect, BotResponse } from '@conversation-orchestrator/bot';
import { checkBot } from '@conversation-orchestrator/bot';
import type { Handlers, Request } from '../http/handlers.ts';
import { type CatalogueParts, catalogueFor } from './bot-catalogue.ts';
import type { BotSurroundings } from './create-bot-ports.ts';
import { issueReply } from './issue-reply.ts';
import { type Preview, previewBot } from './preview-bot.ts';

/** What the route of previews needs of the server. */
export type PreviewRouteParts = CatalogueParts & { readonly surroundings: BotSurroundings };

/** Where a customer comes from who says nothing else. */
const USUAL_CHANNEL = 'WEB';
/** No conversation that is kept is called so. */
const CONVERSATION_ID = '__preview__';

/** The route that plays a conversation with a draft. */
export function previewRoutes(parts: PreviewRouteParts): Pick<Handlers, 'bots.preview'> {
  return {
    async 'bots.preview'({ body, params: { accountId } }) {
      const parsed = parseWith(SCHEMAS.bot, body.bot);
      if (!parsed.ok) return { status: 200, body: { issues: parsed.errors.map(misshapen) } };
      const bot = parsed.value;
      const issues = checkBot(bot, await catalogueFor(parts, accountId));
      const preview = await previewBot(parts.surroundings, {
        bot,
        conversation: conversationOf(accountId, body),
        events: body.events,
        at: body.at === undefined ? parts.surroundings.clock.now() : Date.parse(body.at),
      });
      return {
        status: 200,
        body: { issues: issues.map(issueReply), conversation: conversationReply(preview) },
      };
    },
  };
}

function misshapen({ message, path }: { readonly path: string; readonly message: string }) {
  return { code: 'BAD_SHAPE', severity: 'error', path, message } as const;
}

function conversationOf(
  accountId: string,
  { channel = USUAL_CHANNEL, customerId, language }: Request<'bots.preview'>['body'],
) {
  return {
    accountId,
    conversationId: CONVERSATION_ID,
    channel,
    ...(customerId && { customerId }),
    ...(language !== undefined && { language }),
  };
}

function conversationReply({ cut, decision, responses, variables }: Preview) {
  const last = responses.at(-1);
  const phase = last?.state.phase;
  return {
    turns: responses.map(turnOf),
    phase: phase?.kind ?? 'failed',
    ...(phase?.kind === 'waiting' && { step: phase.step }),
    ...(last?.wakeAt !== undefined && { waitsUntil: new Date(last.wakeAt).toISOString() }),
    variables,
    ...(decision && { decision }),
    ...(cut && { cut }),
  };
}

function turnOf({ effects, trace }: BotResponse) {
  return { effects: effects.map(effectOf), trace };
}

function effectOf(effect: BotEffect) {
  if (effect.kind !== 'transfer') {
    const { id: _, ...rest } = effect;
    return rest;
  }
  const { because, to } = effect;
  return {
    kind: 'transfer',
    because,
    skillId: to.skillId,
    ...(to.kind === 'agent' && { agentId: to.agentId }),
  } as const;
}
