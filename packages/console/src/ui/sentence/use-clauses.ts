import type { Rule } from '@conversation-orchestrator/engine';
import { useEffect, useState } from 'react';
import type { Clause } from './clause.ts';

type Reader = (expression: string) => readonly Clause[];

/** The reader of expressions, once it is loaded. */
const loaded: { reader?: Reader } = {};

async function loadReader(): Promise<Reader> {
  const { clausesOfExpression } = await import('./clauses-of-expression.ts');
  loaded.reader = clausesOfExpression;
  return clausesOfExpression;
}

/**
 * What must hold for a rule, part by part; none: it always holds. An expression is told as it was typed until its reader is loaded, so that the
 * list does not wait for the language.
 */
export function useClauses({ conditions = [], expression }: Rule): readonly Clause[] {
  const [reader, setReader] = useState<Reader | undefined>(() => loaded.reader);
  const waiting = expression !== undefined && reader === undefined;
  useEffect(() => {
    if (waiting) void loadReader().then((read) => setReader(() => read));
  }, [waiting]);
  if (expression === undefined) return conditions.map((condition) => ({ kind: 'comparison', condition }));
  return reader?.(expression) ?? [{ kind: 'code', text: expression }];
}
