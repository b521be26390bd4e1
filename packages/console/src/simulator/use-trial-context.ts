import type { Catalogue } from '@conversation-orchestrator/engine';
import { useMemo, useState } from 'react';
import { blankRow, type Context, type ContextRow, contextOf, readContext, rowsOf } from './context-rows.ts';

/** A context from somewhere: `source` says where from, so that it can be shown as chosen. */
export type LoadedContext = { readonly context: Context; readonly source: string };

/** The context that is tried, while it is typed. */
export type TrialContext = {
  readonly mode: 'rows' | 'json';
  readonly rows: readonly ContextRow[];
  readonly json: string;
  readonly context: Context;
  /** What cannot be read, in the words of its author: names of attributes, or `JSON`. */
  readonly wrong: readonly string[];
  /** Where it was last filled in from. */
  readonly source: string | undefined;
  /** Attributes that were filled in, though no policy that is tried reads them. */
  readonly unread: ReadonlySet<string>;
  readonly setRows: (rows: readonly ContextRow[]) => void;
  readonly setJson: (json: string) => void;
  readonly setMode: (mode: 'rows' | 'json') => void;
  /** Fills in a whole context. */
  readonly load: (loaded: LoadedContext) => void;
};

/** Keeps the context that is tried. It begins with `begin`, once there is one; attributes the policies read have a row, ready to be filled in. */
export function useTrialContext(
  reads: readonly string[],
  catalogue: Catalogue,
  begin: LoadedContext | undefined,
): TrialContext {
  const [mode, setShown] = useState<'rows' | 'json'>('rows');
  const [loaded, setLoaded] = useState<LoadedContext>();
  const [typed, setTyped] = useState<readonly ContextRow[]>();
  const [json, setJson] = useState('');
  const load = (next: LoadedContext) => {
    setLoaded(next);
    setTyped(readFirst(rowsOf(next.context), reads));
    setJson(JSON.stringify(next.context, null, 2));
  };
  if (begin !== undefined && loaded === undefined && typed === undefined && json === '') load(begin);

  const rows = useMemo(() => withReads(typed ?? [], reads, catalogue), [typed, reads, catalogue]);
  const unread = useMemo(
    () => new Set(Object.keys(loaded?.context ?? {}).filter((name) => !reads.includes(name))),
    [loaded, reads],
  );
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
  const source = loaded?.source;
  return { mode, rows, json, ...read, source, unread, setRows: setTyped, setJson, setMode, load };
}

/** What the policies read comes first: the rest of a context may be long. */
function readFirst(rows: readonly ContextRow[], reads: readonly string[]): readonly ContextRow[] {
  const isRead = ({ name }: ContextRow) => reads.includes(name);
  return [...rows.filter(isRead), ...rows.filter((row) => !isRead(row))];
}

function withReads(
  rows: readonly ContextRow[],
  reads: readonly string[],
  { attributes }: Catalogue,
): readonly ContextRow[] {
  const there = new Set(rows.map(({ name }) => name));
  const missing = reads.filter((name) => !there.has(name));
  return [...rows, ...missing.map((name) => blankRow(name, attributes.get(name)))];
}
