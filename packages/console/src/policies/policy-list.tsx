import type { StoredPolicy } from '@conversation-orchestrator/api';
import { type FocusEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useLatest } from '../ui/use-latest.ts';
import type { Placed } from './filter-policies.ts';
import { moveItem } from './move-item.ts';
import classes from './policy-list.module.css';
import { PolicyRow } from './policy-row.tsx';
import { ReorderWords } from './reorder-words.tsx';
import { useReordering } from './use-reordering.ts';
import type { UsageToday } from './use-usage-today.ts';
import { bringRowIntoView, drawnRows, useVisibleRows } from './use-visible-rows.ts';

/** Height of a row in pixels, the gap below it included. */
const ROW_PX = 64;

type PolicyListProps = {
  readonly placed: readonly Placed[];
  readonly selected: string | undefined;
  readonly usage: UsageToday | undefined;
  readonly editable: boolean;
  /** Rows can be dragged: all are shown, and the user may. */
  readonly reorderable: boolean;
  readonly onSelect: (id: string) => void;
  readonly onToggle: (policy: StoredPolicy) => void;
  readonly onMove: (id: string, to: number) => void;
};

/** The policies in order. Only the rows in view exist, so a thousand are as quick as ten. */
export function PolicyList(props: PolicyListProps) {
  const { placed, selected, usage, editable, reorderable, onMove } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const reordering = useReordering({
    scroller,
    rowHeight: ROW_PX,
    count: placed.length,
    onDrop: onMove,
    onStep: (at) => bringRowIntoView(scroller.current, ROW_PX, at),
  });
  const { moving } = reordering;
  const shown = useMemo(() => (moving ? moveItem(placed, moving.from, moving.at) : placed), [placed, moving]);
  const range = useVisibleRows(scroller, ROW_PX, shown.length);
  // Drawn wherever it is: a row that is taken away takes the focus with it.
  const [focused, setFocused] = useState<string>();
  const rows = drawnRows(
    range,
    shown.findIndex(({ policy }) => policy.id === focused),
  );
  useSelectedInView(placed, selected, scroller);
  const onSelect = useLatest(props.onSelect);
  const onToggle = useLatest(props.onToggle);

  return (
    <>
      <div ref={scroller} className={classes.scroller} data-moving={moving !== undefined || undefined}>
        <ol
          className={classes.list}
          style={{ height: shown.length * ROW_PX }}
          onFocus={(event) => setFocused(rowOf(event))}
        >
          {rows.map((at) => {
            const entry = shown[at];
            if (entry === undefined) return null;
            const { policy } = entry;
            return (
              <li
                key={policy.id}
                className={classes.item}
                data-row={policy.id}
                data-moving={moving?.id === policy.id || undefined}
                style={{ transform: `translateY(${at * ROW_PX}px)` }}
                aria-setsize={shown.length}
                aria-posinset={at + 1}
              >
                <PolicyRow
                  policy={policy}
                  at={moving ? at : entry.at}
                  heldAt={entry.at}
                  won={usage && (usage.byPolicy.get(policy.id)?.count ?? 0)}
                  selected={policy.id === selected}
                  editable={editable}
                  {...(reorderable && { handle: reordering.handle })}
                  onSelect={onSelect}
                  onToggle={onToggle}
                />
              </li>
            );
          })}
        </ol>
      </div>
      <ReorderWords moving={moving} count={placed.length} />
    </>
  );
}

/** The policy whose row the focus came into. */
function rowOf({ target }: FocusEvent): string | undefined {
  return target.closest<HTMLElement>('[data-row]')?.dataset['row'];
}

/** Brings the selected policy into view when it is selected elsewhere, such as by the address. */
function useSelectedInView(
  placed: readonly Placed[],
  selected: string | undefined,
  scroller: RefObject<HTMLElement | null>,
): void {
  const known = placed.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls, not a change of the list
  useEffect(() => {
    const at = placed.findIndex(({ policy }) => policy.id === selected);
    if (at >= 0) bringRowIntoView(scroller.current, ROW_PX, at);
  }, [selected, known]);
}
