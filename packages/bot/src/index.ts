/**
 * The routing bot: what a server builds channels on. Documents are checked (`checkBot`) and compiled (`compileBot`) once per version; then
 * `respond` turns each event of a conversation into the next state and the effects to perform, asking the world through `BotPorts`.
 */
export type { Bot, Intents, RecogniserConfig, Step, StepKind } from './bot.ts';
export type { BotCatalogue } from './check/bot-catalogue.ts';
export type { BotIssue } from './check/bot-issue.ts';
export { checkBot } from './check/check-bot.ts';
export { type CompiledBot, compileBot } from './compile-bot.ts';
export { EXAMPLE_INTENTS } from './documents/example-intents.ts';
export { READY_BOTS } from './documents/ready-bots.ts';
export { createRecogniser, type RecogniserParts } from './intent/create-recogniser.ts';
export { type ConfusionTable, crossValidate } from './intent/cross-validate.ts';
export { trainIntents } from './intent/embedded-recogniser.ts';
export type { IntentHttp, IntentHttpRequest } from './intent/intent-http.ts';
export { type IntentModel, MODEL_VERSION } from './intent/intent-model.ts';
export type { BotContextStore, ContextDocumentName } from './ports/bot-context-store.ts';
export type { BotDirectory, BotPorts, CustomerFacts, LoadAttributes } from './ports/bot-ports.ts';
export type {
  IntentRecogniser,
  RankedIntent,
  Recognition,
  RecognitionHint,
} from './ports/intent-recogniser.ts';
export type { AskNextAction, BotAnswer, BotAsk } from './ports/next-action.ts';
export type {
  ScriptHost,
  ScriptLine,
  ScriptOutcome,
  ScriptRunner,
  ScriptTask,
} from './ports/script-runner.ts';
export type { BotConversation, ConversationIds } from './runtime/bot-conversation.ts';
export type { BotEffect, TransferTarget } from './runtime/bot-effect.ts';
export type { BotEvent } from './runtime/bot-event.ts';
export type { BotResponse } from './runtime/bot-response.ts';
export { type BotPhase, type BotState, STATE_VERSION } from './runtime/bot-state.ts';
export type { BotTraceEntry, FallbackCause, Refusal } from './runtime/bot-trace.ts';
export { respond } from './runtime/respond.ts';
export { USUAL_THRESHOLD } from './step/intent.ts';
