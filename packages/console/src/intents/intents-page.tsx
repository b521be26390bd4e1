import { EXAMPLE_INTENTS } from '@conversation-orchestrator/bot/authoring';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BotDifference } from '../bots/bot-difference.tsx';
import { useAccountId, useAllowed } from '../data/session.tsx';
import { useReply } from '../data/use-reply.ts';
import { LeaveGuard } from '../editor/leave-guard.tsx';
import { RestoredNote } from '../editor/restored-note.tsx';
import { SaveConflict } from '../editor/save-conflict.tsx';
import { useKeptDraft } from '../editor/use-kept-draft.ts';
import { GuardedButton } from '../ui/guarded-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { Confusion } from './confusion.tsx';
import classes from './intents.module.css';
import { documentOf, draftOf, hasFault, sameIntents } from './intents-draft.ts';
import { IntentsForm } from './intents-form.tsx';
import { NoIntents } from './no-intents.tsx';
import { RecogniserForm } from './recogniser-form.tsx';
import { TryIntents } from './try-intents.tsx';
import { type KeptIntents, useSaveIntents } from './use-save-intents.ts';

/** The intents of the account: to write, to try, and to see which are mistaken for which. */
export function IntentsPage() {
  const query = useReply('intents.get', { params: { accountId: useAccountId() } });
  return (
    <Loaded query={query}>
      {({ body, headers }) => <IntentsEditor kept={{ document: body, etag: headers.get('etag') ?? '*' }} />}
    </Loaded>
  );
}

function IntentsEditor({ kept: given }: { readonly kept: KeptIntents }) {
  const { t } = useTranslation();
  const editable = useAllowed('config:write');
  // What the draft was made from stays, whatever is read meanwhile: a change of others is noticed on saving, not overwritten.
  const [kept, setKept] = useState(given);
  const start = useMemo(() => draftOf(kept.document), [kept]);
  const { draft, dirty, restored, change, reset } = useKeptDraft('intents', start, sameIntents);
  const save = useSaveIntents(kept.etag, (saved) => {
    reset();
    setKept(saved);
  });
  const document = useMemo(() => documentOf(draft), [draft]);
  const wrong = hasFault(draft);
  const { conflict } = save;
  const actions = (
    <GuardedButton
      scope="config:write"
      loading={save.busy}
      disabled={!dirty || wrong}
      onClick={() => save.run(document)}
    >
      {t('intents.save')}
    </GuardedButton>
  );
  return (
    <>
      {restored && <RestoredNote onDiscard={reset} />}
      <div className={classes.columns}>
        <Section title={t('intents.title')} text={t('intents.text')} actions={actions}>
          {draft.intents.length === 0 ? (
            <NoIntents
              editable={editable}
              onStart={(intents) => change({ ...draft, intents: draftOf({ intents }).intents })}
              example={EXAMPLE_INTENTS.intents}
            />
          ) : (
            <fieldset className={classes.fields} disabled={!editable}>
              <IntentsForm draft={draft} editable={editable} onChange={change} />
            </fieldset>
          )}
        </Section>
        <div>
          <TryIntents draft={draft} document={document} dirty={dirty} wrong={wrong} />
          <Section title={t('intents.recogniser')}>
            <fieldset className={classes.fields} disabled={!editable}>
              <RecogniserForm
                recogniser={draft.recogniser}
                onChange={(recogniser) => change({ ...draft, recogniser })}
              />
            </fieldset>
          </Section>
        </div>
      </div>
      <Confusion document={document} wrong={wrong} />
      {conflict !== undefined && (
        <SaveConflict
          text={t('intents.conflictText')}
          onTheirs={() => {
            reset();
            setKept(conflict);
            change(draftOf(conflict.document));
            save.forget();
          }}
          onMine={() => save.run(document, conflict.etag)}
          onClose={save.forget}
        >
          <BotDifference before={conflict.document} after={document} />
        </SaveConflict>
      )}
      <LeaveGuard dirty={dirty && editable} />
    </>
  );
}
