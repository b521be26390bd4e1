import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows kept beyond the visible ones, so that scrolling shows no gaps. */
const BEYOND = 4;

/** Which rows of a scrolled list exist: from the first up to, not including, the end. */
export type RowRange = { readonly from: number; readonly end: number };

/** The rows that can be seen at a scroll position, with some beyond on both sides. All rows are of one height. */
export function visibleRows(scrollTop: number, height: number, rowPx: number, count: number): RowRange {
  const from = Math.min(Math.max(0, Math.floor(scrollTop / rowPx) - BEYOND), count);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowPx) + BEYOND);
  return { from, end };
}

/** The rows to draw: those of the range, and one more wherever it is, such as the one that has the focus. -1 is none. */
export function drawnRows({ from, end }: RowRange, more: number): readonly number[] {
  const rows = Array.from({ length: end - from }, (_, at) => from + at);
  if (more < 0 || (more >= from && more < end)) return rows;
  return more < from ? [more, ...rows] : [...rows, more];
}

/** Follows which rows of a list are in view. */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  rowPx: number,
  count: number,
): RowRange {
  const [range, setRange] = useState<RowRange>({ from: 0, end: Math.min(count, 12) });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const look = () => {
      const next = visibleRows(element.scrollTop, element.clientHeight, rowPx, count);
      setRange((now) => (now.from === next.from && now.end === next.end ? now : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, rowPx, count]);
  return range;
}

/** Scrolls just as far as a row needs to be seen whole. */
export function bringRowIntoView(element: HTMLElement | null, rowPx: number, at: number): void {
  if (element === null) return;
  const top = at * rowPx;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + rowPx > element.scrollTop + element.clientHeight)
    element.scrollTop = top + rowPx - element.clientHeight;
}
