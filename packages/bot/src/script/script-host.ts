import type { BotContextFunction } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { ScriptHost } from '../ports/script-runner.ts';
import { askMaven } from './ask-maven.ts';
import { CONTEXT_FUNCTIONS } from './context-functions.ts';
import { CONVERSATION_FUNCTIONS } from './conversation-functions.ts';
import { MESSAGE_FUNCTIONS } from './message-functions.ts';
import type { ScriptCall } from './script-call.ts';
import type { ScriptSession } from './script-session.ts';
import { VARIABLE_FUNCTIONS } from './variable-functions.ts';

const CALLS: { readonly [Name in BotContextFunction]: ScriptCall } = {
  askMaven,
  ...CONTEXT_FUNCTIONS,
  ...CONVERSATION_FUNCTIONS,
  ...MESSAGE_FUNCTIONS,
  ...VARIABLE_FUNCTIONS,
};

/** Calls of its host that one script may make. */
const MAXIMUM_CALLS = 1_000;

/**
 * The host of a script: does what its `botContext` calls ask for. Rejects an unknown function, every call after `sendImmediateReply` (whose
 * reply ends the script), and more calls than a script may make.
 */
export function createScriptHost(session: ScriptSession): ScriptHost {
  let calls = 0;
  return async (name, args, signal): Promise<Value> => {
    signal.throwIfAborted();
    if (session.replied) throw new Error('The script has ended with sendImmediateReply');
    if (++calls > MAXIMUM_CALLS) throw new Error(`A script may call botContext ${MAXIMUM_CALLS} times`);
    if (!Object.hasOwn(CALLS, name)) throw new Error(`botContext.${name} is not a function`);
    return (await CALLS[name as BotContextFunction](session, args)) ?? null;
  };
}
