import { compilePolicy } from '@conversation-orchestrator/engine';
import { Paper } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KnowledgeContext, useKnowledge } from '../editor/knowledge-context.ts';
import { useEditorKnowledge } from '../editor/use-editor-knowledge.ts';
import { tourAnchor } from '../tour/anchor.ts';
import { Ladder } from '../ui/ladder/ladder.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { ContextEditor } from './context-editor.tsx';
import { ListVerdict } from './list-verdict.tsx';
import { readsToFillIn } from './reads-to-fill-in.ts';
import classes from './simulator.module.css';
import { TrialSource } from './trial-source.tsx';
import { useLatestDecision } from './use-latest-decision.ts';
import { useSimulation } from './use-simulation.ts';
import { useTrialContext } from './use-trial-context.ts';

/** Tries a context with the whole list as it is now: which policy wins, and what became of each. Nothing is recorded. */
export function TryPage() {
  const { t } = useTranslation();
  const knowledge = useEditorKnowledge();
  return (
    <KnowledgeContext value={knowledge}>
      <Page title={t('policies.try')} note={t('simulator.pageNote')}>
        <Trial />
      </Page>
    </KnowledgeContext>
  );
}

function Trial() {
  const { t } = useTranslation();
  const { catalogue, policies, attributes } = useKnowledge();
  const [at, setAt] = useState('');
  const reads = useMemo(() => {
    const enabled = policies.filter((policy) => policy.enabled);
    const all = new Set(enabled.flatMap((policy) => compilePolicy(policy).reads));
    return readsToFillIn([...all].toSorted(), attributes);
  }, [policies, attributes]);
  const trial = useTrialContext(reads, catalogue, useLatestDecision());
  const simulation = useSimulation({
    context: trial.context,
    ...(at !== '' && { at: new Date(at).toISOString() }),
  });
  return (
    <div className={classes.page}>
      <Paper className={classes.panel ?? ''} {...tourAnchor('trial')}>
        <TrialSource at={at} onAt={setAt} trial={trial} />
        <ContextEditor trial={trial} />
      </Paper>
      <Paper className={classes.panel ?? ''}>
        <dl className={classes.lists}>
          <ListVerdict title={t('simulator.listNow')} query={simulation} />
        </dl>
        <Loaded query={simulation}>
          {({ body: { policies: tried } }) => tried.length > 0 && <Ladder policies={tried} />}
        </Loaded>
      </Paper>
    </div>
  );
}
