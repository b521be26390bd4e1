import type { BotDocument, IntentsDocument } from '@conversation-orchestrator/api';

/** A routing bot, as its author writes it (SPEC 11). Its schema is `SCHEMAS.bot` of the api package. */
export type Bot = BotDocument;

/** One step of a bot. */
export type Step = Bot['steps'][number];

/** What a step does. */
export type StepKind = Step['kind'];

/** The step of one kind. */
export type StepOf<Kind extends StepKind> = Extract<Step, { readonly kind: Kind }>;

/** A text: the same in every language, or one for each. */
export type Text = NonNullable<Bot['fallback']['message']>;

/** One text, or several that are sent one after the other. */
export type Texts = StepOf<'say'>['message'];

/** What counts as an answer to a question. */
export type AnswerRule = NonNullable<StepOf<'ask'>['answer']>;

/** The rule of one kind. */
export type AnswerRuleOf<Kind extends AnswerRule['kind']> = Extract<AnswerRule, { readonly kind: Kind }>;

/** The intents of an account. */
export type Intents = IntentsDocument;

/** Who recognises intents. */
export type RecogniserConfig = NonNullable<Intents['recogniser']>;

/** The namespace of a bot that names none (SPEC 11). */
export const DEFAULT_NAMESPACE = 'orchestrator';

/** The language of a bot that names none. */
const DEFAULT_LANGUAGE = 'en';

/** The languages of a bot, best first; at least one. */
export function languagesOf(bot: Bot): readonly [string, ...string[]] {
  const [first = DEFAULT_LANGUAGE, ...others] = bot.languages ?? [];
  return [first, ...others];
}

/** The context namespace a bot writes to. */
export function namespaceOf(bot: Bot): string {
  return bot.namespace ?? DEFAULT_NAMESPACE;
}
