import { describe, expect, it } from 'vitest';
import { placeCard } from './place-card.ts';

const CARD = { width: 360, height: 200 };
const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

describe('the card of the tour', () => {
  it.each([
    [
      'right of a list on the left',
      { top: 130, left: 24, width: 780, height: 750 },
      WIDE,
      { top: 130, left: 816 },
    ],
    [
      'left of a pane on the right',
      { top: 280, left: 850, width: 560, height: 90 },
      WIDE,
      { top: 280, left: 478 },
    ],
    [
      'below what is as wide as the window',
      { top: 100, left: 0, width: 1440, height: 60 },
      WIDE,
      { top: 172, left: 12 },
    ],
    [
      'above what is at the bottom',
      { top: 700, left: 10, width: 370, height: 140 },
      PHONE,
      { top: 488, left: 12 },
    ],
    [
      'in the corner, over what fills the window',
      { top: 60, left: 0, width: 390, height: 780 },
      PHONE,
      { top: 632, left: 18 },
    ],
    [
      'wholly in the window beside what is partly outside',
      { top: 800, left: 24, width: 400, height: 400 },
      WIDE,
      { top: 688, left: 436 },
    ],
  ])('stands %s', (_, target, window, place) => {
    expect(placeCard(target, CARD, window)).toEqual(place);
  });

  it('stands in the corner while there is nothing to point at', () => {
    expect(placeCard(undefined, CARD, WIDE)).toEqual({ top: 688, left: 1068 });
  });
});
