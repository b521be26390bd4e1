import type { Action, Outcome, Value } from '@conversation-orchestrator/engine';
import type { StepKind } from '../bot.ts';
import type { Recognition } from '../ports/intent-recogniser.ts';
import type { ScriptLine } from '../ports/script-runner.ts';
import type { TransferTarget } from './bot-effect.ts';

/** Why a conversation goes to the fallback skill. */
export type FallbackCause =
  /** No policy matched, or none is enabled. */
  | 'NOTHING_MATCHED'
  /** The next actions were messages alone. */
  | 'LONE_MESSAGE'
  /** The next action could not be asked for, or nothing matched while something it needed was unavailable. */
  | 'DECISION_UNAVAILABLE'
  /** The transfer that was decided leads back to the bot, or nowhere. */
  | 'TRANSFER_REFUSED'
  /** Whoever it was transferred to did not take it. */
  | 'TRANSFER_FAILED'
  /** The customer did not answer what was asked. */
  | 'GAVE_UP'
  | 'SCRIPT_FAILED'
  /** Nothing follows the last step. */
  | 'END_OF_STEPS'
  /** A bound of the bot was reached. */
  | 'LIMIT_REACHED'
  | 'SILENCE'
  /** The bot was changed meanwhile, and the step is gone. */
  | 'STEP_GONE'
  /** The conversation came back too often. */
  | 'TOO_MANY_ENTRIES'
  /** A defect of this software; `bug` of the response is its cause. */
  | 'BUG';

/** Why a transfer is not done. */
export type Refusal = 'OWN_SKILL' | 'OWN_AGENT' | 'UNKNOWN_SKILL' | 'UNKNOWN_AGENT' | 'AGENT_UNAVAILABLE';

/** One thing that happened in a turn, for people who look on. Values are those of the conversation: not for a log. */
export type BotTraceEntry =
  | { readonly kind: 'step'; readonly step: string; readonly does: StepKind }
  | { readonly kind: 'answer'; readonly step: string; readonly accepted: true; readonly value: Value }
  | { readonly kind: 'answer'; readonly step: string; readonly accepted: false; readonly why: string }
  | {
      readonly kind: 'stored';
      readonly nameSpace: string;
      readonly sessionId?: string;
      readonly properties: { readonly [name: string]: Value };
    }
  /** `intent` is null for none of these. */
  | {
      readonly kind: 'intent';
      readonly step: string;
      readonly intent: string | null;
      readonly threshold: number;
      readonly recognition: Recognition;
    }
  /** `error` is there where the script failed. */
  | {
      readonly kind: 'script';
      readonly step: string;
      readonly tookMs: number;
      readonly lines: readonly ScriptLine[];
      readonly error?: { readonly code: string; readonly message: string };
    }
  /** `logCustomEvent` of a script. */
  | {
      readonly kind: 'customEvent';
      readonly name: string;
      readonly userMessage: string;
      readonly details: string;
    }
  /** `case` is the index of the case that held; null: none. `problems` are cases that could not be evaluated. */
  | {
      readonly kind: 'branch';
      readonly step: string;
      readonly case: number | null;
      readonly problems: readonly string[];
    }
  | {
      readonly kind: 'decision';
      readonly nextActionId: string;
      readonly outcome: Outcome;
      readonly policy?: { readonly id: string; readonly name: string };
      readonly actions: readonly Action[];
      readonly degraded: readonly string[];
    }
  | { readonly kind: 'refused'; readonly to: TransferTarget; readonly why: Refusal }
  | { readonly kind: 'fallback'; readonly cause: FallbackCause }
  /** What a port does for the bot could not be had; the bot goes on without. */
  | { readonly kind: 'unavailable'; readonly port: string; readonly message: string }
  /** The event has no meaning where the conversation stands. */
  | { readonly kind: 'ignored'; readonly why: string }
  | { readonly kind: 'dropped'; readonly what: string };
