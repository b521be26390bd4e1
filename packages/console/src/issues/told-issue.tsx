import { useTranslation } from 'react-i18next';
import { EngineWords } from '../ui/engine-words.tsx';
import { QuotedText } from '../ui/quoted-text.tsx';
import { issueWords, type ToldIssue } from './issue-words.ts';

/** A mistake in words, in the reader's language as far as it can be told in it. */
export function ToldIssueText({ issue }: { readonly issue: ToldIssue }) {
  const { t } = useTranslation();
  const { headline, detail } = issueWords(issue, t);
  return detail === undefined ? (
    <QuotedText text={headline} />
  ) : (
    <EngineWords lead={headline} text={detail} />
  );
}
