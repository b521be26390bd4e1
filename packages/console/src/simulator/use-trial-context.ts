import type { Catalogue } from '@conversation-orchestrator/engine';
import { useMemo, useState } from 'react';
import { blankRow, type Context, type ContextRow, contextOf, readContext, rowsOf } from './context-rows.ts';

/** The context that is tried, while it is typed. */
export type TrialContext = {
  readonly mode: 'rows' | 'json';
  readonly rows: readonly ContextRow[];
  readonly json: string;
  readonly context: Context;
  /** What cannot be read, in the words of its author: names of attributes, or `JSON`. */
  readonly wrong: readonly string[];
  readonly setRows: (rows: readonly ContextRow[]) => void;
  readonly setJson: (json: string) => void;
  readonly setMode: (mode: 'rows' | 'json') => void;
  /** Fills in a whole context. */
  readonly load: (context: Context) => void;
};

/** Keeps the context that is tried. Attributes the policies read have a row, ready to be filled in. */
export function useTrialContext(reads: readonly string[], catalogue: Catalogue): TrialContext {
  const [mode, setShown] = useState<'rows' | 'json'>('rows');
  const [typed, setTyped] = useState<readonly ContextRow[]>([]);
  const [json, setJson] = useState('');
  const rows = useMemo(() => withReads(typed, reads, catalogue), [typed, reads, catalogue]);
  const read = useMemo(() => {
    if (mode === 'rows') return contextOf(rows);
    const context = readContext(json);
    return context === undefined ? { context: {}, wrong: ['JSON'] } : { context, wrong: [] };
  }, [mode, rows, json]);

  const setMode = (next: 'rows' | 'json') => {
    if (next === 'json') setJson(JSON.stringify(read.context, null, 2));
    else if (read.wrong.length === 0) setTyped(rowsOf(read.context));
    setShown(next);
  };
  const load = (context: Context) => {
    setTyped(rowsOf(context));
    setJson(JSON.stringify(context, null, 2));
  };
  return { mode, rows, json, ...read, setRows: setTyped, setJson, setMode, load };
}

function withReads(
  rows: readonly ContextRow[],
  reads: readonly string[],
  { attributes }: Catalogue,
): readonly ContextRow[] {
  const there = new Set(rows.map(({ name }) => name));
  const missing = reads.filter((name) => !there.has(name) && !name.startsWith('custom.'));
  return [...rows, ...missing.map((name) => blankRow(name, attributes.get(name)))];
}
