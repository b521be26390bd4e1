import { UnstyledButton } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StateBadge } from '../state-badge.tsx';
import { ConditionLine } from './condition-line.tsx';
import { FailureCause } from './failure-cause.tsx';
import type { Rung } from './fold-rungs.ts';
import classes from './ladder.module.css';

const OPEN_AT_FIRST: ReadonlySet<string> = new Set(['TRUE', 'ERROR', 'INVALID']);

/** Of these nothing was looked at, so there is nothing to open. */
const UNTRIED: ReadonlySet<string> = new Set(['DISABLED', 'NOT_REACHED']);

/** One policy of the ladder. What matched or failed is open at first. */
export function LadderRung({ rung, shown }: { readonly rung: Rung; readonly shown: boolean }) {
  const { position, trace } = rung;
  const [chosen, setOpened] = useState<boolean>();
  const openable = !UNTRIED.has(trace.state);
  const opened = openable && (chosen ?? (shown || OPEN_AT_FIRST.has(trace.state)));
  const id = useId();
  return (
    <li className={classes.rung} data-state={trace.state} data-shown={shown || undefined}>
      <UnstyledButton
        className={classes.head ?? ''}
        aria-expanded={openable ? opened : undefined}
        aria-controls={openable ? id : undefined}
        disabled={!openable}
        onClick={() => setOpened(!opened)}
      >
        <span className={`${classes.position} numbers`}>{position}</span>
        <StateBadge state={trace.state} />
        <span className={classes.name}>{trace.name}</span>
        {openable && (
          <ChevronDown size={16} aria-hidden className={classes.chevron} data-opened={opened || undefined} />
        )}
      </UnstyledButton>
      {opened && (
        <div id={id} className={classes.body}>
          <FailureCause trace={trace} />
          <RungConditions trace={trace} />
        </div>
      )}
    </li>
  );
}

function RungConditions({ trace }: { readonly trace: Rung['trace'] }) {
  const { t } = useTranslation();
  return (
    <>
      {trace.exception !== undefined && (
        <Conditions
          title={t('ladder.exception')}
          conditions={trace.exception}
          always={t('policyWords.always')}
        />
      )}
      <Conditions
        {...(trace.exception && { title: t('ladder.conditions') })}
        conditions={trace.conditions}
        always={t('ladder.always')}
      />
    </>
  );
}

type ConditionsProps = {
  readonly title?: string;
  readonly conditions: Rung['trace']['conditions'];
  readonly always: string;
};

function Conditions({ title, conditions, always }: ConditionsProps) {
  return (
    <>
      {title !== undefined && <p className={classes.block}>{title}</p>}
      {conditions.length === 0 ? (
        <p className={classes.reason}>{always}</p>
      ) : (
        <ul className={classes.conditions}>
          {conditions.map((condition, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the conditions of a trace are never reordered
            <ConditionLine key={at} condition={condition} />
          ))}
        </ul>
      )}
    </>
  );
}
