import type { UsageColumn } from './usage-table.ts';

/** Colours of the policies in the chart, in order; each stands out from both grounds and from its neighbours. */
const POLICY_COLOURS = ['#4c6ef5', '#0c8599', '#e8590c', '#9c36b5', '#2f9e44', '#b08900'] as const;

/** How many policies have a colour of their own. */
export const COLOURED_POLICIES = POLICY_COLOURS.length;

/** The colour of a column. What ended without a policy is hatched besides, so that it is told apart without colour. */
export function colourOf(column: UsageColumn, at: number): string {
  if (column.kind === 'policy') return POLICY_COLOURS[at % COLOURED_POLICIES] ?? POLICY_COLOURS[0];
  return column.kind === 'others' ? '#868e96' : column.id === 'FALLBACK' ? '#5c7cfa' : '#868e96';
}

/** Whether a column is hatched. */
export function isHatched(column: UsageColumn): boolean {
  return column.kind === 'outcome';
}
