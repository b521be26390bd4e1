import {
  FUNCTIONS,
  type Issue,
  type IssueCode,
  MAXIMUM_EXPRESSION_DEPTH,
  MAXIMUM_EXPRESSION_LENGTH,
  signatureOf,
} from '@conversation-orchestrator/engine';
import type { TFunction } from 'i18next';
import { speaksEnglish } from '../i18n/speaks-english.ts';

/** What is told of a mistake. The server names codes as texts: it may know one that this console does not. */
export type ToldIssue = Omit<Issue, 'code' | 'span'> & { readonly code: string };

/** A mistake in the reader's language; `detail` is what only the engine's own English words say. */
export type IssueWords = { readonly headline: string; readonly detail?: string };

/** Whether the headline of a code says all there is to say. Else the engine's own words say more. */
const TOLD_WHOLE: { readonly [Code in IssueCode]: boolean } = {
  SYNTAX: false,
  TOO_LONG: true,
  TOO_DEEP: true,
  TOO_MANY: false,
  UNKNOWN_FUNCTION: true,
  UNKNOWN_ATTRIBUTE: true,
  UNKNOWN_CALENDAR: true,
  WRONG_ARGUMENT_COUNT: true,
  WRONG_TYPE: false,
  BAD_TIME: true,
  BAD_DATE: true,
  BAD_DAY: true,
  BAD_TIME_ZONE: true,
  BAD_PATTERN: false,
  BAD_PERCENTAGE: false,
  BAD_TEMPLATE: false,
  BAD_VALUE: false,
  MISSING: true,
  CONFLICT: true,
  CONSTANT: false,
};

/** Codes whose headline names what it is about. */
const NAMING: ReadonlySet<IssueCode> = new Set([
  'UNKNOWN_FUNCTION',
  'UNKNOWN_ATTRIBUTE',
  'UNKNOWN_CALENDAR',
  'WRONG_ARGUMENT_COUNT',
]);

/** What a right value looks like, where a code says that one is not. */
const EXAMPLES: Partial<Readonly<Record<IssueCode, string>>> = {
  BAD_TIME: "'09:00:00'",
  BAD_DATE: "'12/24/2026'",
  BAD_DAY: "'MON' 'TUE' 'WED' 'THU' 'FRI' 'SAT' 'SUN'",
  BAD_TIME_ZONE: "'America/New_York'",
};

const MAXIMA: Partial<Readonly<Record<IssueCode, number>>> = {
  TOO_LONG: MAXIMUM_EXPRESSION_LENGTH,
  TOO_DEEP: MAXIMUM_EXPRESSION_DEPTH,
};

/** The members a policy cannot do without, as the end of an issue's path names them. */
const REQUIRED = ['name', 'property', 'actions', 'skillId', 'userId', 'message'] as const;

/** A mistake in words: what it is, by its code and what it names; with the engine's own words where they say more. */
export function issueWords(issue: ToldIssue, t: TFunction): IssueWords {
  const { code, message, suggestion } = issue;
  if (!isKnown(code)) return { headline: t('issues.unknown'), detail: message };
  const name = namedIn(message);
  if (NAMING.has(code) && name === '') return { headline: t('issues.unknown'), detail: message };
  const headline = headlineOf(code, name, issue, t);
  if (!TOLD_WHOLE[code]) return { headline, detail: message };
  return {
    headline:
      suggestion === undefined ? headline : `${headline}. ${t('issues.didYouMean', { name: suggestion })}`,
  };
}

/** A mistake in one sentence. */
export function issueSentence(issue: ToldIssue, t: TFunction): string {
  const { headline, detail } = issueWords(issue, t);
  if (detail === undefined) return headline;
  return speaksEnglish(t) ? detail : `${headline}: ${detail}`;
}

function headlineOf(code: IssueCode, name: string, { path }: ToldIssue, t: TFunction): string {
  if (code === 'MISSING') {
    const missing = REQUIRED.find((member) => path === member || path.endsWith(`.${member}`));
    if (missing !== undefined) return t(`issues.missing.${missing}`);
  }
  return t(`issues.codes.${code}`, {
    name,
    signature: signatureNamed(name),
    example: EXAMPLES[code] ?? '',
    maximum: MAXIMA[code] ?? '',
  });
}

/** What an issue is about: the engine puts names between backticks, the one it is about first. */
export function namedIn(message: string): string {
  return /`([^`]+)`/.exec(message)?.[1] ?? '';
}

function signatureNamed(name: string): string {
  const definition = FUNCTIONS.get(name);
  return definition === undefined ? name : signatureOf(name, definition);
}

function isKnown(code: string): code is IssueCode {
  return Object.hasOwn(TOLD_WHOLE, code);
}
