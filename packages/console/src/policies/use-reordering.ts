import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useLatest } from '../ui/use-latest.ts';

/** The row that is being moved, where it came from, and where it would be dropped. */
export type Moving = {
  readonly id: string;
  readonly from: number;
  readonly at: number;
  readonly by: 'pointer' | 'keyboard';
};

type ReorderingOptions = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rowHeight: number;
  readonly count: number;
  readonly onDrop: (id: string, to: number) => void;
  /** A row was moved by keyboard: it must be brought into view. */
  readonly onStep: (at: number) => void;
};

/** How near the edge of the list a dragged row scrolls it, and how far each time. */
const EDGE_PX = 48;
const SCROLL_PX = 14;
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The handlers of every handle. Its element says by `data-id` and `data-at` which row it moves. */
export type HandleEvents = ReturnType<typeof useReordering>['handle'];

/** Moving rows of a list by dragging their handle, and by keyboard: Space picks up, arrows move, Space drops, Escape puts back. */
export function useReordering({ scroller, rowHeight, count, onDrop, onStep }: ReorderingOptions) {
  const [moving, setMoving] = useState<Moving>();
  const pointerY = useRef(0);

  const clamp = (at: number) => Math.min(Math.max(at, 0), count - 1);
  const follow = () => {
    const element = scroller.current;
    if (element === null) return;
    const y = pointerY.current - element.getBoundingClientRect().top + element.scrollTop;
    const at = clamp(Math.floor(y / rowHeight));
    setMoving((now) => (now === undefined || now.at === at ? now : { ...now, at }));
  };
  useEdgeScrolling(scroller, pointerY, moving?.by === 'pointer', follow);

  const drop = () => {
    if (moving !== undefined && moving.at !== moving.from) onDrop(moving.id, moving.at);
    setMoving(undefined);
  };

  const onPointerDown = useLatest((event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pointerY.current = event.clientY;
    setMoving({ ...heldBy(event.currentTarget), by: 'pointer' });
  });
  const onPointerMove = useLatest((event: PointerEvent<HTMLElement>) => {
    pointerY.current = event.clientY;
    if (moving?.by === 'pointer') follow();
  });
  const onPointerUp = useLatest(() => {
    if (moving?.by === 'pointer') drop();
  });
  const onPointerCancel = useLatest(() => setMoving(undefined));
  const onBlur = useLatest(() => {
    if (moving?.by === 'keyboard') setMoving(undefined);
  });
  const onKeyDown = useLatest((event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (event.key === ' ') {
      event.preventDefault();
      if (moving === undefined) setMoving({ ...heldBy(event.currentTarget), by: 'keyboard' });
      else drop();
    } else if (event.key === 'Escape' && moving !== undefined) {
      setMoving(undefined);
      onStep(moving.from);
    } else if (step !== undefined && moving !== undefined) {
      event.preventDefault();
      const at = clamp(moving.at + step);
      setMoving({ ...moving, at });
      onStep(at);
    }
  });
  // One object for all handles, always the same: rows that did not change are not drawn again.
  const [handle] = useState(() => ({
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    onBlur,
    onKeyDown,
  }));

  return { moving, handle };
}

/** Which row a handle belongs to: it says so itself. */
function heldBy({ dataset }: HTMLElement): Omit<Moving, 'by'> {
  const from = Number(dataset['at']);
  return { id: dataset['id'] ?? '', from, at: from };
}

/** Scrolls the list while a row is held near its edge. */
function useEdgeScrolling(
  scroller: RefObject<HTMLElement | null>,
  pointerY: RefObject<number>,
  active: boolean,
  onScrolled: () => void,
): void {
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => {
      const element = scroller.current;
      if (element === null) return;
      const { top, bottom } = element.getBoundingClientRect();
      const by =
        pointerY.current < top + EDGE_PX ? -SCROLL_PX : pointerY.current > bottom - EDGE_PX ? SCROLL_PX : 0;
      if (by === 0) return;
      element.scrollTop += by;
      onScrolled();
    }, 16);
    return () => clearInterval(timer);
  });
}
