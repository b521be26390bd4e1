import { useEffect, useState } from 'react';
import type { Anchor } from './anchor.ts';
import type { Box } from './place-card.ts';

/** Follows where an anchor is in the window, also while pages load, lists grow and somebody scrolls; undefined while it is not there. */
export function useAnchorBox(anchor: Anchor): Box | undefined {
  const [box, setBox] = useState<Box>();
  useEffect(() => {
    let frame = 0;
    let found: Element | null = null;
    const look = () => {
      const element = document.querySelector(`[data-tour="${anchor}"]`);
      if (element !== null && element !== found) element.scrollIntoView({ block: 'nearest' });
      found = element;
      const next = element === null ? undefined : boxOf(element.getBoundingClientRect());
      setBox((now) => (sameBox(now, next) ? now : next));
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [anchor]);
  return box;
}

function boxOf({ top, left, width, height }: DOMRect): Box {
  return { top, left, width, height };
}

function sameBox(one: Box | undefined, other: Box | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
