import type { Value } from '@conversation-orchestrator/engine';
import { nameOf, type ScriptCall, textOf } from './script-call.ts';
import type { ScriptSession } from './script-session.ts';

/** Characters of a line in the trace. */
const MAXIMUM_LINE_CHARACTERS = 2_000;

/**
 * Messages, flow and logging (reference documentation, Conversation Builder, "Send Messages", "Manage Conversation Flow", "Log & Debug").
 * `sendImmediateReply` "delivers a message to the user immediately and stops the message flow and any other subsequent code".
 */
export const MESSAGE_FUNCTIONS = {
  sendMessage: (session, [message]) => sendAll(session, [message ?? null]),
  sendMessages: (session, [messages]) => sendAll(session, messages),
  sendImmediateReply(session, [messages]) {
    sendAll(session, messages);
    session.replied = true;
    return null;
  },

  setTriggerNextMessage(session, [name]) {
    const step = nameOf(name, 'step');
    if (!session.turn.bot.steps.has(step)) throw new Error(`The bot has no step ${step}`);
    session.trigger = step;
    return null;
  },

  printDebugMessage(session, [message]) {
    session.write({ level: 'debug', text: textOf(message).slice(0, MAXIMUM_LINE_CHARACTERS) });
    return null;
  },

  logCustomEvent({ turn }, [userMessage, name, details]) {
    const [said, called, more] = [userMessage, name, details].map((part) =>
      textOf(part).slice(0, MAXIMUM_LINE_CHARACTERS),
    );
    turn.note({ kind: 'customEvent', name: called ?? '', userMessage: said ?? '', details: more ?? '' });
    return null;
  },
} as const satisfies Readonly<Record<string, ScriptCall>>;

function sendAll({ turn }: ScriptSession, messages: Value = null): null {
  for (const message of Array.isArray(messages) ? messages : [messages]) turn.say(textOf(message));
  return null;
}
