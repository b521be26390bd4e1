import type { PolicyTrace } from '@conversation-orchestrator/engine';
import { UnstyledButton } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../state-badge.tsx';
import { foldRungs, type LadderPart } from './fold-rungs.ts';
import classes from './ladder.module.css';
import { LadderRung } from './ladder-rung.tsx';

type LadderProps = {
  readonly policies: readonly PolicyTrace[];
  /** The policy somebody asks about: opened, and never folded away. */
  readonly shown?: string | undefined;
};

/** The policies of a decision as they were tried, from top to bottom: each with its state, why, and its conditions with the values they compared. */
export function Ladder({ policies, shown }: LadderProps) {
  const parts = useMemo(() => foldRungs(policies, shown), [policies, shown]);
  return (
    <ol className={classes.ladder}>
      {parts.map((part) =>
        part.kind === 'rung' ? (
          <LadderRung key={part.rung.position} rung={part.rung} shown={part.rung.trace.policyId === shown} />
        ) : (
          <FoldedRungs key={part.rungs[0]?.position} part={part} />
        ),
      )}
    </ol>
  );
}

function FoldedRungs({ part }: { readonly part: Extract<LadderPart, { kind: 'fold' }> }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (opened) return part.rungs.map((rung) => <LadderRung key={rung.position} rung={rung} shown={false} />);
  const [from = 0, to = 0] = [part.rungs[0]?.position, part.rungs.at(-1)?.position];
  return (
    <li className={classes.rung}>
      <UnstyledButton className={classes.head ?? ''} onClick={() => setOpened(true)}>
        <span className={`${classes.position} numbers`}>{from}</span>
        <StateBadge state={part.state} />
        <span className={classes.reason}>{t('ladder.folded', { count: part.rungs.length, from, to })}</span>
        <ChevronDown size={16} aria-hidden className={classes.chevron} />
      </UnstyledButton>
    </li>
  );
}
