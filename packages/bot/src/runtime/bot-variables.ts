import { asText } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import { MAXIMUM_VARIABLE_CHARACTERS, MAXIMUM_VARIABLES } from './limits.ts';

type Values = { readonly [name: string]: Value };

/**
 * The bot variables of one conversation during a turn. Those of the session are kept, those of the request end with the turn.
 *
 * "Within a single message scope … the data is stored and retrieved in its original type"; once the next message comes it "is converted to a
 * string", and what was never set is null (reference documentation, Conversation Builder, "Get & Set Session Data").
 */
export class BotVariables {
  readonly #session: Map<string, Value>;
  readonly #request = new Map<string, Value>();
  #characters: number;

  constructor(session: Values) {
    this.#session = new Map(Object.entries(session));
    this.#characters = sizeOf(this.#session);
  }

  /** Null where it is not set. */
  get(name: string): Value {
    return this.#request.get(name) ?? this.#session.get(name) ?? null;
  }

  /** Sets a variable for the session, or until the end of the turn; null unsets it. Answers false where there is no room for it. */
  set(name: string, value: Value, lasting: 'session' | 'request'): boolean {
    this.#delete(name);
    if (value === null) return true;
    const size = sizeOfOne(name, value);
    const count = this.#session.size + this.#request.size;
    if (count >= MAXIMUM_VARIABLES || this.#characters + size > MAXIMUM_VARIABLE_CHARACTERS) return false;
    this.#characters += size;
    (lasting === 'session' ? this.#session : this.#request).set(name, value);
    return true;
  }

  /** What is kept of them when the turn ends: those of the session, as texts. */
  kept(): Values {
    return Object.fromEntries([...this.#session].map(([name, value]) => [name, asText(value)]));
  }

  #delete(name: string): void {
    for (const variables of [this.#request, this.#session]) {
      const old = variables.get(name);
      if (old !== undefined) this.#characters -= sizeOfOne(name, old);
      variables.delete(name);
    }
  }
}

function sizeOf(variables: ReadonlyMap<string, Value>): number {
  return [...variables].reduce((sum, [name, value]) => sum + sizeOfOne(name, value), 0);
}

/** At least as long as the text it is kept as. */
function sizeOfOne(name: string, value: Value): number {
  return name.length + JSON.stringify(value).length;
}
