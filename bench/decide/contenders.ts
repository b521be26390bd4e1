import type { Contender } from './contender.ts';

/** Everything that is compared, by a short name; each loaded only in the process that measures it. */
export const CONTENDERS = {
  ours: async () => (await import('./contenders/ours.ts')).ours,
  closures: async () => (await import('./contenders/closures.ts')).closures,
  'json-logic-engine': async () => (await import('./contenders/json-logic-engine.ts')).jsonLogicEngine,
  'cel-js': async () => (await import('./contenders/cel-js.ts')).celJs,
  'expr-eval': async () => (await import('./contenders/expr-eval.ts')).exprEval,
  'zen-engine': async () => (await import('./contenders/zen-engine.ts')).zenEngine,
  'json-rules-engine': async () => (await import('./contenders/json-rules-engine.ts')).jsonRulesEngine,
} satisfies Record<string, () => Promise<Contender<unknown>>>;

/** The short name of a contender. */
export type ContenderName = keyof typeof CONTENDERS;
