import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BotDraft } from './bot-draft.ts';
import classes from './bots.module.css';
import { IssueList } from './issue-list.tsx';
import { Outline } from './outline.tsx';
import { PartForm } from './part-form.tsx';
import { useStepChanges } from './use-step-changes.ts';

type BuildBotProps = {
  readonly draft: BotDraft;
  /** A part of the bot, or the key of a step. */
  readonly shown: string;
  readonly waitsAt: string | undefined;
  readonly isNew: boolean;
  readonly editable: boolean;
  readonly onShow: (part: string) => void;
  readonly onChange: (draft: BotDraft) => void;
};

/** A bot as an outline of its steps, and the fields of the one that is chosen. */
export function BuildBot({ draft, shown, waitsAt, isNew, editable, onShow, onChange }: BuildBotProps) {
  const { t } = useTranslation();
  const changes = useStepChanges({ draft, shown, onChange, onShow });
  return (
    <>
      <Paper className={classes.pane ?? ''}>
        <Outline
          draft={draft}
          shown={shown}
          waitsAt={waitsAt}
          editable={editable}
          onShow={onShow}
          onMove={changes.move}
          onAdd={changes.add}
        />
        <IssueList draft={draft} onShow={onShow} />
      </Paper>
      <Paper className={classes.pane ?? ''} component="section" aria-label={t('bots.form')}>
        <fieldset className={classes.fields} disabled={!editable}>
          <PartForm
            draft={draft}
            shown={shown}
            isNew={isNew}
            editable={editable}
            changes={changes}
            onChange={onChange}
          />
        </fieldset>
      </Paper>
    </>
  );
}
