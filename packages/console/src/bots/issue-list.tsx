import { Text, Title } from '@mantine/core';
import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BotDraft } from './bot-draft.ts';
import { BotIssueText, useBotEditing } from './bot-editing.tsx';
import classes from './bots.module.css';
import { partWords } from './parts.ts';

type IssueListProps = {
  readonly draft: BotDraft;
  /** Goes to the part of the bot it is about; left out where the bot is written as a text. */
  readonly onShow?: (part: string) => void;
};

/** Everything that is wrong or doubtful in a bot, with where it is. */
export function IssueList({ draft, onShow }: IssueListProps) {
  const { t } = useTranslation();
  const { issues } = useBotEditing();
  return (
    <section aria-label={t('bots.issuesTitle')} aria-live="polite">
      <Title order={2} size="h3">
        {t('bots.issuesTitle')}
      </Title>
      {issues.length === 0 ? (
        <Text c="var(--faint)">{t('bots.noIssues')}</Text>
      ) : (
        <ul className={classes.issues}>
          {issues.map((issue) => {
            const part = partOf(issue.path, draft);
            return (
              <li key={`${issue.path} ${issue.message}`} data-severity={issue.severity}>
                <button type="button" disabled={onShow === undefined} onClick={() => onShow?.(part.key)}>
                  {issue.severity === 'error' ? (
                    <OctagonAlert size={15} aria-hidden />
                  ) : (
                    <TriangleAlert size={15} aria-hidden />
                  )}
                  <span>
                    <strong>
                      {onShow === undefined ? issue.path : (part.name ?? t(`bots.parts.${part.part}`))}
                    </strong>{' '}
                    <BotIssueText issue={issue} />
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** The part of the bot a path leads into: a step by its key and name, or one of the others. */
function partOf(path: string, { steps }: BotDraft) {
  const step = steps[Number(/^steps\[(\d+)\]/.exec(path)?.[1] ?? -1)];
  if (step !== undefined) return { key: step.key, name: step.item.id, part: 'bot' } as const;
  const parts = ['bot', 'greeting', 'fallback', 'silence'] as const;
  const part = parts.find((name) =>
    partWords[name].paths.some(
      (member) => path === member || path.startsWith(`${member}.`) || path.startsWith(`${member}[`),
    ),
  );
  return { key: part ?? 'bot', part: part ?? 'bot', name: undefined } as const;
}
