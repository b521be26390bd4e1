import type { PolicyInput, StoredPolicy } from '@conversation-orchestrator/api';
import { compilePolicy, type Policy } from '@conversation-orchestrator/engine';
import { Alert, Title } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKnowledge } from '../editor/knowledge-context.ts';
import { useNow } from '../ui/use-now.ts';
import { ContextEditor } from './context-editor.tsx';
import { DraftVerdict } from './draft-verdict.tsx';
import { explainDraft } from './explain-draft.ts';
import { ListVerdict } from './list-verdict.tsx';
import { readsToFillIn } from './reads-to-fill-in.ts';
import classes from './simulator.module.css';
import { TrialSource } from './trial-source.tsx';
import { useLatestDecision } from './use-latest-decision.ts';
import { useSimulation } from './use-simulation.ts';
import { useTrialContext } from './use-trial-context.ts';

type TryItProps = {
  readonly policy: Policy;
  /** The draft could be saved: the server can try it too. */
  readonly complete: boolean;
};

/** Tries a draft in a context: at once by the engine in the browser, and in the whole list by the server. */
export function TryIt({ policy, complete }: TryItProps) {
  const { t } = useTranslation();
  const { catalogue, attributes, calendars, policies } = useKnowledge();
  const [at, setAt] = useState('');
  const clock = useNow();
  const now = at === '' ? clock : Date.parse(at);
  const reads = useMemo(() => readsToFillIn(compilePolicy(policy).reads, attributes), [policy, attributes]);
  const trial = useTrialContext(reads, catalogue, useLatestDecision());
  const { context, wrong } = trial;
  const explanation = useMemo(
    () => explainDraft(policy, { context, now, attributes, calendars }),
    [policy, context, now, attributes, calendars],
  );
  const question = { context, ...(at !== '' && { at: new Date(now).toISOString() }) };
  const proposed = useMemo(() => withDraft(policies, policy), [policies, policy]);
  const before = useSimulation(question);
  const after = useSimulation({ ...question, policies: proposed }, complete);
  return (
    <>
      <Title order={2}>{t('simulator.title')}</Title>
      <TrialSource at={at} onAt={setAt} trial={trial} />
      <ContextEditor trial={trial} />
      {wrong.length > 0 && (
        <Alert color="yellow" variant="light" icon={<TriangleAlert size={18} />}>
          {t('simulator.wrong', { names: wrong.join(', ') })}
        </Alert>
      )}
      <DraftVerdict explanation={explanation} />
      <dl className={classes.lists}>
        <ListVerdict title={t('simulator.listNow')} query={before} />
        <ListVerdict title={t('simulator.listWithDraft')} {...(complete && { query: after })} />
      </dl>
    </>
  );
}

/** The list with the draft in the place of the policy it changes, or at the bottom. */
function withDraft(policies: readonly StoredPolicy[], draft: Policy): readonly PolicyInput[] {
  const known = policies.some(({ id }) => id === draft.id);
  return known ? policies.map((policy) => (policy.id === draft.id ? draft : policy)) : [...policies, draft];
}
