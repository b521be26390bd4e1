import { asText } from '@conversation-orchestrator/api/bot-context';
import { type BotTurn, type Json, softly } from './bot-turn.ts';

/** The text that the reference's bots send when they mean to send nothing. */
const BLANK_MESSAGE = 'BLANK_MESSAGE';

/** Messages, flow and logging, done by the platform: what its own functions throw is thrown. */
export type MessageFunctions = {
  /** Sends a message. Empty ones and `BLANK_MESSAGE` are not sent. */
  readonly sendMessage: (message: Json) => Promise<null>;
  /** Sends messages one after the other. */
  readonly sendMessages: (messages: Json) => Promise<null>;
  /** Sends messages. Elsewhere than in a sandbox nothing can end your code for you: return after it. */
  readonly sendImmediateReply: (messages: Json) => Promise<null>;
  /** Says at which step the bot goes on, where the platform can do that; does nothing, and tells `onFailure`, where it cannot. */
  readonly setTriggerNextMessage: (step: string) => Promise<null>;
  readonly printDebugMessage: (message: Json) => Promise<null>;
  readonly logCustomEvent: (userMessage: Json, eventName: Json, eventDetail?: Json) => Promise<null>;
};

/** Makes the functions that speak to the platform. */
export function messageFunctions(turn: BotTurn): MessageFunctions {
  const sendAll = async (messages: Json) => {
    for (const message of Array.isArray(messages) ? messages : [messages]) {
      const text = textOf(message);
      if (text.trim() !== '' && text !== BLANK_MESSAGE) await turn.send(text);
    }
    return null;
  };
  return {
    sendMessage: (message) => sendAll([message]),
    sendMessages: sendAll,
    sendImmediateReply: sendAll,
    setTriggerNextMessage: (step) =>
      softly(turn, 'setTriggerNextMessage', null, async () => {
        if (!turn.goTo) throw new Error('the platform was not given a way to go to a step');
        await turn.goTo(step);
        return null;
      }),
    async printDebugMessage(message) {
      await turn.log?.(textOf(message));
      return null;
    },
    async logCustomEvent(userMessage, name, details = null) {
      const event = { name: textOf(name), userMessage: textOf(userMessage), details: textOf(details) };
      await turn.event?.(event);
      return null;
    },
  };
}

function textOf(value: Json | undefined): string {
  return value === undefined || value === null ? '' : asText(value);
}
