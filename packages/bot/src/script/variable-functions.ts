import { LASTING_NAMESPACE } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { Turn } from '../runtime/turn.ts';
import { Unavailability } from '../runtime/unavailability.ts';
import { isTrue, nameOf, type ScriptCall } from './script-call.ts';

/**
 * Bot variables (reference documentation, Conversation Builder, "Get & Set Session Data"): "persistForSession" keeps one for the session,
 * otherwise it ends with the answer to the message; "persistForever" keeps it for the user.
 */
export const VARIABLE_FUNCTIONS = {
  async setBotVariable({ turn }, [name, value = null, persistForSession, persistForever]) {
    const variable = nameOf(name, 'name');
    const lasting = isTrue(persistForSession) || isTrue(persistForever) ? 'session' : 'request';
    if (!turn.variables.set(variable, value, lasting))
      throw new Error(`There is no room for the variable ${variable}`);
    if (isTrue(persistForever)) await keepForCustomer(turn, variable, value);
    return null;
  },

  async getBotVariable({ turn }, [name]) {
    const variable = nameOf(name, 'name');
    return turn.variables.get(variable) ?? readOfCustomer(turn, variable);
  },

  getEnvVariable({ turn }, [name]) {
    const { environment = {} } = turn.bot.document;
    const variable = nameOf(name, 'name');
    return Object.hasOwn(environment, variable) ? environment[variable] : null;
  },
} as const satisfies Readonly<Record<string, ScriptCall>>;

/** Of a customer who is not known it lasts as long as the session. */
async function keepForCustomer(turn: Turn, name: string, value: Value): Promise<void> {
  const { customerId } = turn.conversation;
  if (customerId === undefined) return;
  const document = { nameSpace: LASTING_NAMESPACE, sessionId: customerId };
  await turn.using('context', turn.ports.context.save(document, { [name]: value }));
}

async function readOfCustomer(turn: Turn, name: string): Promise<Value> {
  const { customerId } = turn.conversation;
  if (customerId === undefined) return null;
  const document = { nameSpace: LASTING_NAMESPACE, sessionId: customerId };
  const kept = await turn.using('context', turn.ports.context.read(document));
  if (kept instanceof Unavailability || !Object.hasOwn(kept, name)) return null;
  return kept[name] ?? null;
}
