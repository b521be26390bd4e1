/** What `botContext` is, wherever it is offered. An entry of its own: whoever loads it does not load the schemas. */
export { asText } from './bot-context/as-text.ts';
export {
  BOT_CONTEXT_FUNCTIONS,
  type BotContextFunction,
  LASTING_NAMESPACE,
} from './bot-context/functions.ts';
export { lpChannel } from './bot-context/lp-channel.ts';
export { type DecisionToTell, v1Answer } from './bot-context/v1-answer.ts';
