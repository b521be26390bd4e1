/** A rectangle of the window, in pixels. */
export type Box = {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
};

export type Size = Pick<Box, 'width' | 'height'>;

/** Between the card and what it points at, and between it and the edge of the window. */
const GAP_PX = 12;

/** Where a card stands beside what it points at: right, left, below or above of it, wherever there is room; else in the corner, over it. Without anything to point at: in the corner. */
export function placeCard(target: Box | undefined, card: Size, window: Size): Pick<Box, 'top' | 'left'> {
  const corner = {
    top: window.height - card.height - GAP_PX,
    left: Math.max(GAP_PX, window.width - card.width - GAP_PX),
  };
  if (target === undefined) return corner;
  const right = target.left + target.width + GAP_PX;
  const left = target.left - card.width - GAP_PX;
  const below = target.top + target.height + GAP_PX;
  const above = target.top - card.height - GAP_PX;
  const beside = { top: within(target.top, card.height, window.height) };
  const along = { left: within(target.left, card.width, window.width) };
  if (right + card.width + GAP_PX <= window.width) return { ...beside, left: right };
  if (left >= GAP_PX) return { ...beside, left };
  if (below + card.height + GAP_PX <= window.height) return { top: below, ...along };
  if (above >= GAP_PX) return { top: above, ...along };
  return corner;
}

/** The nearest start at which something of a length is wholly in the window. */
function within(start: number, length: number, whole: number): number {
  return Math.max(GAP_PX, Math.min(start, whole - length - GAP_PX));
}
