import type { TFunction } from 'i18next';
import { speaksEnglish } from '../i18n/speaks-english.ts';
import { type IssueWords, issueWords, type ToldIssue } from '../issues/issue-words.ts';
import { languageName } from './language-name.ts';

/** Codes of bots with words of their own, and whether these say all there is to say. Else the server's words say more. */
const TOLD_WHOLE = {
  BAD_SHAPE: false,
  BAD_PATTERN: false,
  CONFLICT: false,
  CONFLICT_NAME: true,
  ENDLESS_LOOP: true,
  LOOP_TO_ITSELF: true,
  MISSING: true,
  MISSING_KEEP: true,
  MISSING_LANGUAGE: true,
  MISSING_TARGET: true,
  OPEN_END: true,
  UNKNOWN_AGENT: true,
  UNKNOWN_INTENT: true,
  UNKNOWN_SKILL: true,
  UNKNOWN_STEP: true,
  UNREACHABLE: true,
  UNSPOKEN_LANGUAGE: true,
} as const;

type OwnCode = keyof typeof TOLD_WHOLE;

/** Conditions are those of policies, and so are their mistakes. */
const IN_CONDITIONS = /\.cases\[\d+\]\.(?:conditions|expression)/;

/** The mistakes as they are told: what is nowhere in the document is missing, whatever the server says of its shape. */
export function toldIssues(issues: readonly ToldIssue[], document: unknown): readonly ToldIssue[] {
  return issues.map((issue) =>
    issue.code === 'BAD_SHAPE' && isNothing(valueAt(document, issue.path))
      ? { ...issue, code: 'MISSING' }
      : issue,
  );
}

/** A mistake of a bot in the reader's language; `detail` is what only the server's own English words say. */
export function botIssueWords(issue: ToldIssue, t: TFunction): IssueWords {
  const code = IN_CONDITIONS.test(issue.path) ? undefined : codeOf(issue);
  if (code === undefined) return issueWords(issue, t);
  const name = namedIn(issue.message);
  const headline = t(`bots.issues.${code}`, { name, language: languageName(name, t('common.language')) });
  return TOLD_WHOLE[code] ? { headline } : { headline, detail: issue.message };
}

/** A mistake of a bot in one sentence. */
export function botIssueSentence(issue: ToldIssue, t: TFunction): string {
  const { detail, headline } = botIssueWords(issue, t);
  if (detail === undefined) return headline;
  return speaksEnglish(t) && issue.code !== 'BAD_SHAPE' ? detail : `${headline}: ${detail}`;
}

/** The words that fit: some codes mean more than one thing, told apart by where they are. */
function codeOf({ code, message, path }: ToldIssue): OwnCode | undefined {
  if (code === 'CONFLICT' && path.endsWith('.id')) return 'CONFLICT_NAME';
  if (code === 'MISSING' && message.startsWith('A transfer')) return 'MISSING_TARGET';
  if (code === 'MISSING' && message.startsWith('The answer')) return 'MISSING_KEEP';
  if (code === 'MISSING_LANGUAGE' && message.startsWith('The bot')) return 'UNSPOKEN_LANGUAGE';
  return Object.hasOwn(TOLD_WHOLE, code) ? (code as OwnCode) : undefined;
}

function namedIn(message: string): string {
  return (
    /(?:no (?:step|skill|agent|intent)|is called|text in|not speak) (.+?)(?: here)?$/.exec(message)?.[1] ?? ''
  );
}

function isNothing(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** What stands at a path such as `steps[0].answer.kind`; undefined where there is nothing. */
export function valueAt(document: unknown, path: string): unknown {
  const members = [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)];
  return members.reduce<unknown>((value, [, quoted, index, name]) => {
    const member = quoted ?? index ?? name ?? '';
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, member)) return undefined;
    return (value as Readonly<Record<string, unknown>>)[member];
  }, document);
}
