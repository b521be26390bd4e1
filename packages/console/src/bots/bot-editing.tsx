import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { IssueLines, issuesAt } from '../editor/issue-text.tsx';
import type { ToldIssue } from '../issues/issue-words.ts';
import { EngineWords } from '../ui/engine-words.tsx';
import { botIssueWords } from './issue-words.ts';

/** What all fields of a bot know of it. */
export type BotEditing = {
  readonly issues: readonly ToldIssue[];
  /** What the bot speaks, best first. */
  readonly languages: readonly string[];
  readonly stepIds: readonly string[];
  /** Names of the intents of the account. */
  readonly intents: readonly string[];
};

/** What the fields of a bot know of it; only within the editor. */
export const BotEditingContext = createContext<BotEditing>({
  issues: [],
  languages: ['en'],
  stepIds: [],
  intents: [],
});

/** What all fields of a bot know of it. */
export function useBotEditing(): BotEditing {
  return useContext(BotEditingContext);
}

type FieldIssuesProps = {
  readonly path: string;
  /** Without those of places within. */
  readonly exactly?: boolean;
};

/** What is wrong at one place of the bot, under its field. */
export function FieldIssues({ path, exactly = false }: FieldIssuesProps) {
  const { issues } = useBotEditing();
  const found = exactly ? issues.filter((issue) => issue.path === path) : issuesAt(issues, path);
  return <BotIssueLines issues={found} />;
}

/** Mistakes of a bot in words, one a line. */
export function BotIssueLines({ issues }: { readonly issues: readonly ToldIssue[] }) {
  return <IssueLines issues={issues} tell={(issue) => <BotIssueText issue={issue} />} />;
}

/** A mistake of a bot in words. */
export function BotIssueText({ issue }: { readonly issue: ToldIssue }) {
  const { t } = useTranslation();
  const { detail, headline } = botIssueWords(issue, t);
  return detail === undefined ? headline : <EngineWords lead={headline} text={detail} />;
}
