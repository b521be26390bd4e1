import type { StoredPolicy } from '@conversation-orchestrator/api';
import { GripVertical } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ConditionSummary, OutcomeSummary } from '../ui/sentence/policy-summary.tsx';
import { Toggle } from '../ui/toggle.tsx';
import classes from './policy-list.module.css';
import type { HandleEvents } from './use-reordering.ts';

type PolicyRowProps = {
  readonly policy: StoredPolicy;
  /** Its place in the whole list, counted from 0. */
  readonly at: number;
  /** The same before it was picked up. */
  readonly heldAt: number;
  /** How often it won today; undefined where unknown. */
  readonly won: number | undefined;
  readonly selected: boolean;
  readonly editable: boolean;
  /** Left out where the list cannot be reordered as it is shown. */
  readonly handle?: HandleEvents;
  readonly onSelect: (id: string) => void;
  readonly onToggle: (policy: StoredPolicy) => void;
};

/** One policy in the list: its place, whether it is on, what it says and does, how often it won today. */
export const PolicyRow = memo(function PolicyRow(props: PolicyRowProps) {
  const { policy, at, heldAt, won, selected, editable, handle, onSelect, onToggle } = props;
  const { t } = useTranslation();
  return (
    <div
      className={classes.row}
      data-selected={selected || undefined}
      data-off={!policy.enabled || undefined}
    >
      {handle !== undefined && (
        <button
          type="button"
          className={classes.handle}
          aria-label={t('policies.reorderHandle', { name: policy.name })}
          aria-describedby="reorder-help"
          data-id={policy.id}
          data-at={heldAt}
          {...handle}
        >
          <GripVertical size={18} aria-hidden />
        </button>
      )}
      <span className={`${classes.number} numbers`}>{at + 1}</span>
      <Toggle
        checked={policy.enabled}
        disabled={!editable}
        label={t('policies.enabledLabel', { name: policy.name })}
        onChange={() => onToggle(policy)}
      />
      <button
        type="button"
        className={classes.open}
        aria-current={selected || undefined}
        onClick={() => onSelect(policy.id)}
      >
        <span className={classes.words}>
          <span className={classes.name}>{policy.name}</span>
          <span className={classes.summary}>
            <ConditionSummary rule={policy} />
          </span>
        </span>
        <span className={classes.outcome}>
          <span aria-hidden>→ </span>
          <OutcomeSummary actions={policy.actions} />
        </span>
        <span className={`${classes.won} numbers`}>
          {won === undefined ? null : (
            <>
              {won === 0 ? '–' : won.toLocaleString()}
              <span className="visually-hidden"> {t('policies.wonToday')}</span>
            </>
          )}
        </span>
      </button>
    </div>
  );
});
