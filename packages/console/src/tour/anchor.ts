/** What the tour points at. */
export type Anchor = 'policies' | 'sentence' | 'trial' | 'logs' | 'token';

/** Marks an element as what the tour points at. */
export function tourAnchor(anchor: Anchor): { readonly 'data-tour': Anchor } {
  return { 'data-tour': anchor };
}
