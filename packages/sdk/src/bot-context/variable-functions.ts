import { asText, LASTING_NAMESPACE } from '@conversation-orchestrator/api/bot-context';
import { type BotTurn, type Json, memberOf, softly } from './bot-turn.ts';

/** Bot variables. Nothing here throws: a customer's variable that cannot be read is null. */
export type VariableFunctions = {
  /**
   * Sets a variable until the bot has answered; with `persistForSession` in the caller's `variables`; with `persistForever` for the customer
   * too, in the context. null unsets it.
   */
  readonly setBotVariable: (
    name: string,
    value: Json,
    persistForSession?: boolean,
    persistForever?: boolean,
  ) => Promise<null>;
  /** A variable of this message, of the session or of the customer; null where it is not set. From the next message on it is a text. */
  readonly getBotVariable: (name: string) => Promise<Json>;
};

/** Makes the functions for bot variables. Those of this message keep their type, those of the session are texts, as the reference keeps them. */
export function variableFunctions(turn: BotTurn): VariableFunctions {
  const { client, conversation, variables: session = new Map<string, string>() } = turn;
  const request = new Map<string, Json>();
  const { customerId } = conversation;
  const document = { nameSpace: LASTING_NAMESPACE, ...(customerId && { sessionId: customerId }) };
  return {
    async setBotVariable(name, value, persistForSession = false, persistForever = false) {
      request.set(name, value);
      session.delete(name);
      if (value !== null && (persistForSession || persistForever)) session.set(name, asText(value));
      if (!persistForever || !customerId) return null;
      return softly(turn, 'setBotVariable', null, async () => {
        await client.saveContext({ ...document, payload: { [name]: value } });
        return null;
      });
    },
    async getBotVariable(name) {
      const known = request.get(name) ?? session.get(name) ?? null;
      if (known !== null || !customerId) return known;
      return softly<Json>(turn, 'getBotVariable', null, async () =>
        memberOf((await client.readContext(document))?.document.payload, name),
      );
    },
  };
}
