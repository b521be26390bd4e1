import { useEffect, useState } from 'react';

/** A draft that is kept while the window is open, also over a reload or a lost connection. */
export type KeptDraft<Draft> = {
  readonly draft: Draft;
  readonly dirty: boolean;
  /** It was found from before, and continues. */
  readonly restored: boolean;
  readonly change: (draft: Draft) => void;
  /** Forgets what was written, and begins again. */
  readonly reset: () => void;
};

type Stored<Draft> = { readonly start: string; readonly draft: Draft };

/**
 * Keeps what is written from `start` on under a name. One kept from another start, such as an older revision, is not taken up. `same` tells
 * whether two drafts would be saved as the same.
 */
export function useKeptDraft<Draft>(
  name: string,
  start: Draft,
  same: (one: Draft, other: Draft) => boolean,
): KeptDraft<Draft> {
  const key = `draft:${name}`;
  const [found] = useState(() => find(key, start));
  const [draft, change] = useState(found ?? start);
  const dirty = !same(draft, start);
  useEffect(() => {
    if (dirty) store(key, { start: startMark(start), draft });
    else forget(key);
  }, [key, start, draft, dirty]);
  return {
    draft,
    dirty,
    restored: found !== undefined && dirty,
    change,
    reset: () => {
      forget(key);
      change(start);
    },
  };
}

/** What tells starts apart; keys of rows are chosen anew each time and do not count. */
function startMark(start: unknown): string {
  return JSON.stringify(start, (name, value: unknown) => (name === 'key' ? undefined : value));
}

function find<Draft>(key: string, start: Draft): Draft | undefined {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Stored<Draft> | null;
    return stored !== null && stored.start === startMark(start) ? stored.draft : undefined;
  } catch {
    return undefined;
  }
}

function store(key: string, stored: Stored<unknown>): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(stored));
  } catch {
    // Storage may be forbidden or full: then the draft lasts as long as the page.
  }
}

function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Nothing is kept where storage is forbidden.
  }
}
