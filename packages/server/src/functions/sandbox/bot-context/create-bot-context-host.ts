import { jsonFault } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import { CallRefused, createHost, type HostCall } from '../create-host.ts';
import type { SandboxHost } from '../sandbox.ts';
import {
  type AnswerKind,
  type ArgumentKind,
  BOT_CONTEXT_CALLS,
  type BotContextName,
} from './bot-context-calls.ts';

type Arguments = {
  readonly text: string;
  readonly maybeText: string | undefined;
  readonly maybeNumber: number | undefined;
  readonly texts: readonly string[];
  readonly flag: boolean;
  readonly value: Value;
};

type Answers = {
  readonly text: string;
  readonly flag: boolean;
  readonly value: Value;
  readonly nothing: undefined;
};

type ArgumentsOf<Kinds extends readonly ArgumentKind[]> = {
  readonly [At in keyof Kinds]: Arguments[Kinds[At]];
};
type Call<Name extends BotContextName> = (typeof BOT_CONTEXT_CALLS)[Name];

/** What a bot's runtime offers to a script: every function of `botContext`, its arguments read. A function that cannot do it answers false. */
export type BotContext = {
  readonly [Name in BotContextName]: (
    args: ArgumentsOf<Call<Name>['args']>,
    signal: AbortSignal,
  ) => Promise<Answers[Call<Name>['answer'] & AnswerKind]>;
};

const MOST_CHARACTERS = 100_000;
const MOST_TEXTS = 100;

/** Makes the host of a script from what a bot's runtime offers. What it throws is reported, and the script learns only that it failed. */
export function createBotContextHost(
  botContext: BotContext,
  reportDefect: (error: unknown) => void,
): SandboxHost {
  const calls = Object.entries(BOT_CONTEXT_CALLS).map(([name, { args: kinds }]): [string, HostCall] => {
    const run = botContext[name as BotContextName] as (
      args: readonly unknown[],
      signal: AbortSignal,
    ) => Promise<unknown>;
    return [
      name,
      async (given, signal) =>
        ((await run(
          kinds.map((kind, at) => READERS[kind](given[at])),
          signal,
        )) ?? null) as Value,
    ];
  });
  return createHost(Object.fromEntries(calls), reportDefect);
}

const READERS: { readonly [Kind in ArgumentKind]: (given: Value | undefined) => Arguments[Kind] } = {
  text: readText,
  maybeText: (given) => readText(given) || undefined,
  maybeNumber: (given) =>
    given === null || given === '' || !Number.isFinite(Number(given)) ? undefined : Number(given),
  texts: (given) => (Array.isArray(given) ? given : [given]).slice(0, MOST_TEXTS).map(readText),
  flag: (given) => given === true || given === 'true',
  value: readValue,
};

/** What is no text is written as one, as the reference does. */
function readText(given: Value | undefined): string {
  if (given === null || given === undefined) return '';
  return (typeof given === 'string' ? given : JSON.stringify(readValue(given))).slice(0, MOST_CHARACTERS);
}

function readValue(given: Value = null): Value {
  const fault = jsonFault(given);
  if (fault) throw new CallRefused(fault.message);
  return given;
}
