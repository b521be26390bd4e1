import type { BotDocument, JsonObject, PolicyLogEntry } from '@conversation-orchestrator/api';
import {
  type BotConversation,
  type BotEvent,
  type BotPorts,
  type BotResponse,
  compileBot,
  respond,
} from '@conversation-orchestrator/bot';
import type { Clock } from '../clock.ts';
import { conversationFacts } from '../conversations/conversation-facts.ts';
import type { DecisionLog, DecisionRecord } from '../decisions/decision-log.ts';
import { summaryOf, traceOf } from '../decisions/log-entry.ts';
import { replayDecision } from '../decisions/replay-decision.ts';
import type { FactSources } from '../next-action/load-facts.ts';
import { createContextOverlay } from './context-overlay.ts';
import { type BotSurroundings, createBotPorts } from './create-bot-ports.ts';

/** How long a conversation may be played, in milliseconds: events that are left by then are not. */
const MOST_MS = 10_000;

/** Something that happens in a conversation that is played. */
export type PreviewEvent =
  | { readonly kind: 'message'; readonly text: string }
  | { readonly kind: 'silence' }
  | { readonly kind: 'notTaken' };

/** A conversation to be played with a bot. */
export type PreviewQuestion = {
  readonly bot: BotDocument;
  readonly conversation: BotConversation;
  readonly events: readonly PreviewEvent[];
  /** When it begins, epoch milliseconds. */
  readonly at: number;
};

/** A conversation that was played: a response for its beginning and for each event. */
export type Preview = {
  readonly responses: readonly BotResponse[];
  readonly variables: JsonObject;
  /** How the last question for the next action was decided. */
  readonly decision?: PolicyLogEntry;
  readonly cut: boolean;
};

/**
 * Plays a conversation with a bot from its beginning. Nothing is kept: what the bot stores is seen in this conversation alone, and its
 * decisions are not recorded. Time stands still but for the silence of the customer.
 */
export async function previewBot(parts: BotSurroundings, question: PreviewQuestion): Promise<Preview> {
  const { accountId } = question.conversation;
  const time = { now: question.at };
  const decisions: DecisionRecord[] = [];
  const ports = previewPorts(parts, question, { now: () => time.now }, rememberedIn(decisions));
  const { cut, responses } = await play(question, ports, time);
  const decision = await explain(parts, accountId, decisions.at(-1));
  const variables = responses.at(-1)?.state.variables ?? {};
  return { responses, variables, cut, ...(decision && { decision }) };
}

async function play(
  { bot, conversation, events }: PreviewQuestion,
  ports: BotPorts,
  time: { now: number },
): Promise<{ readonly responses: readonly BotResponse[]; readonly cut: boolean }> {
  const compiled = compileBot(bot);
  const until = performance.now() + MOST_MS;
  let last = sound(await respond(compiled, undefined, { kind: 'started', conversation }, ports));
  const responses = [last];
  for (const event of events) {
    if (performance.now() > until) return { responses, cut: true };
    if (event.kind === 'silence') time.now = last.wakeAt ?? time.now;
    last = sound(await respond(compiled, last.state, botEventOf(event, last), ports));
    responses.push(last);
  }
  return { responses, cut: false };
}

function botEventOf(event: PreviewEvent, { state, wakeAt = 0 }: BotResponse): BotEvent {
  if (event.kind === 'message') return event;
  if (event.kind === 'silence') return { kind: 'timeout', wakeAt };
  const { phase } = state;
  const toAgent = phase.kind === 'transferred' && phase.to.kind === 'agent';
  return { kind: toAgent ? 'agentUnavailable' : 'transferFailed' };
}

function sound(response: BotResponse): BotResponse {
  if (response.bug !== undefined) throw response.bug;
  return response;
}

/** The world as the bots of the account see it, but that nothing in it is changed. */
function previewPorts(
  parts: BotSurroundings,
  { at, conversation }: PreviewQuestion,
  clock: Clock,
  log: DecisionLog,
): BotPorts {
  const { accountId, conversationId } = conversation;
  const context = createContextOverlay(createBotPorts(parts, accountId).context);
  const sources: FactSources = {
    ...parts.deciding.sources,
    documents: (_, keys) => Promise.all(keys.map(context.read)),
    conversation: async (ask, now) =>
      conversationFacts({ conversationId, startedAt: at, lastMessageAt: now }, ask, now),
  };
  const deciding = { ...parts.deciding, sources, clock, log };
  return { ...createBotPorts({ ...parts, deciding, clock }, accountId), context };
}

function rememberedIn(records: DecisionRecord[]): DecisionLog {
  return {
    append: (record) => records.push(record),
    flush: async () => undefined,
  };
}

async function explain(
  { deciding: { rulesets } }: BotSurroundings,
  accountId: string,
  record: DecisionRecord | undefined,
): Promise<PolicyLogEntry | undefined> {
  if (record === undefined) return undefined;
  const active = await rulesets.at(accountId, record.revision);
  return active && { ...summaryOf(record), ...traceOf(record, await replayDecision(active.ruleset, record)) };
}
