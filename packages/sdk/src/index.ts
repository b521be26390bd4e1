/** A typed client for Node and browsers. */
export { ApiProblem, type ApiProblemCode } from './api-problem.ts';
export { type BotContext, createBotContext } from './bot-context/bot-context.ts';
export type { BotConversation, BotEvent, BotTurn, Json } from './bot-context/bot-turn.ts';
export { type Answer, type Call, createCall } from './call.ts';
export { type Client, type ClientOptions, createClient } from './client.ts';
export type {
  ContextCalls,
  ContextIncrement,
  ContextSave,
  DocumentAddress,
  ReadContext,
  WriteOptions,
} from './context-calls.ts';
export { createEvents, type Events, openStream } from './events.ts';
export {
  type FollowOptions,
  followStream,
  type OpenStream,
  type RawEvent,
  type StreamState,
} from './follow-stream.ts';
export type { NextActionAsk, NextActionOptions, NextActionResult, NextActions } from './next-action.ts';
export type { CallOptions, ConnectionOptions, Credentials } from './options.ts';
