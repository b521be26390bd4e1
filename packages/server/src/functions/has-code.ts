import type { Routing } from '../policies/routing.ts';

/** Whether a routing has functions that are code. */
export function hasCode({ functions }: Pick<Routing, 'functions'>): boolean {
  return [...functions.values()].some(({ document }) => document.kind === 'javascript');
}
