import type { Rule } from '@conversation-orchestrator/engine';
import { useQuery } from '@tanstack/react-query';
import type { Clause } from './clause.ts';

/** The reader of expressions, loaded when the first one is to be told. */
const loadReader = async () => (await import('./clauses-of-expression.ts')).clausesOfExpression;

/**
 * What must hold for a rule, part by part; none: it always holds. An expression is told as it was typed until its reader is loaded, so that the
 * list does not wait for the language.
 */
export function useClauses({ conditions = [], expression }: Rule): readonly Clause[] {
  const reader = useQuery({
    queryKey: ['clauses-of-expression'],
    queryFn: loadReader,
    enabled: expression !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  if (expression === undefined) return conditions.map((condition) => ({ kind: 'comparison', condition }));
  return reader.data?.(expression) ?? [{ kind: 'code', text: expression }];
}
