import type { CompiledBot } from '../compile-bot.ts';
import type { BotPorts } from '../ports/bot-ports.ts';
import type { BotConversation } from './bot-conversation.ts';
import type { BotEffect } from './bot-effect.ts';
import type { BotResponse } from './bot-response.ts';
import type { BotPhase, BotState } from './bot-state.ts';
import type { BotTraceEntry } from './bot-trace.ts';
import { BotVariables } from './bot-variables.ts';
import { type BotLimits, limitsOf, MAXIMUM_MESSAGE_CHARACTERS, MAXIMUM_TRACE } from './limits.ts';
import { Unavailability } from './unavailability.ts';

/** The text that the reference's bots send when they mean to send nothing. */
const BLANK_MESSAGE = 'BLANK_MESSAGE';

/** What a step says besides its text. */
type Effect = BotEffect extends infer One ? (One extends unknown ? Omit<One, 'id'> : never) : never;

/** What the parts of a bot share while it answers one event: collected here, given out once at the end. */
export class Turn {
  readonly bot: CompiledBot;
  readonly ports: BotPorts;
  readonly conversation: BotConversation;
  readonly limits: BotLimits;
  readonly variables: BotVariables;
  message: BotState['message'];
  phase: BotPhase;
  messages: number;
  entries: number;
  scripts = 0;
  bug: unknown;
  readonly #state: BotState;
  readonly #effects: BotEffect[] = [];
  readonly #trace: BotTraceEntry[] = [];
  #sent = 0;
  #overflowing = false;

  /** `state` is that of the event: its turn counted. */
  constructor(bot: CompiledBot, state: BotState, ports: BotPorts) {
    this.bot = bot;
    this.ports = ports;
    this.conversation = state.conversation;
    this.limits = limitsOf(bot.document);
    this.variables = new BotVariables(state.variables);
    this.message = state.message;
    this.phase = state.phase;
    this.messages = state.messages;
    this.entries = state.entries;
    this.#state = state;
  }

  /** Whether something could not be sent because the turn has sent enough. */
  get overflowing(): boolean {
    return this.#overflowing;
  }

  /** Sends a message, unless it is blank or one too many. */
  say(text: string, options?: readonly string[]): void {
    if (text.trim() === '' || text === BLANK_MESSAGE) return;
    if (this.#sent >= this.limits.messagesPerTurn) {
      this.#overflowing = true;
      this.note({ kind: 'dropped', what: 'a message more than a turn may send' });
      return;
    }
    this.#sent++;
    this.#add({
      kind: 'message',
      text: text.slice(0, MAXIMUM_MESSAGE_CHARACTERS),
      ...(options !== undefined && { options }),
    });
  }

  /** Gives the conversation away. Whatever was decided before in this turn, this is its last effect. */
  leave(effect: Exclude<Effect, { kind: 'message' }>, phase: BotPhase): void {
    this.phase = phase;
    this.#add(effect);
  }

  note(entry: BotTraceEntry): void {
    if (this.#trace.length < MAXIMUM_TRACE) this.#trace.push(entry);
  }

  /** What a port answers; where it rejects, that is noted, and the answer says so. */
  async using<T>(port: string, answer: Promise<T>): Promise<T | Unavailability> {
    try {
      return await answer;
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      this.note({ kind: 'unavailable', port, message });
      return new Unavailability(message);
    }
  }

  /** What the event came to. */
  end(): BotResponse {
    const { message, messages, entries, phase } = this;
    const wakeAt = phase.kind === 'waiting' ? phase.wakeAt : undefined;
    return {
      state: { ...this.#state, phase, message, messages, entries, variables: this.variables.kept() },
      effects: this.#effects,
      trace: this.#trace,
      ...(wakeAt !== undefined && { wakeAt }),
      ...(this.bug !== undefined && { bug: this.bug }),
    };
  }

  #add(effect: Effect): void {
    this.#effects.push({ ...effect, id: `${this.#state.turn}.${this.#effects.length}` });
  }
}
