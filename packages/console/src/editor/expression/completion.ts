import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippetCompletion,
} from '@codemirror/autocomplete';
import { FUNCTIONS } from '@conversation-orchestrator/engine';
import { timeZones } from '../../ui/time-zones.ts';

/** What can be completed. `valuesOf`: texts an attribute is known to have. */
export type Completable = {
  readonly attributes: ReadonlyMap<string, string>;
  readonly valuesOf: (attribute: string) => readonly string[];
  /** What a function does, in the reader's language. */
  readonly functionWords: (name: string, summary: string) => string;
};

const KEYWORDS = ['and', 'or', 'not', 'in', 'true', 'false', 'null'] as const;
const ZONED_CALL = /\bis(?:Time|Date)Range\(\s*(?:'[^']*'\s*,\s*){2}'[^']*$/;

/** Offers attributes, functions and words while a name is typed, and known values within quotes. */
export function completeExpression(context: CompletionContext, known: Completable): CompletionResult | null {
  const before = context.state.sliceDoc(0, context.pos);
  const quoted = /'([^']*)$/.exec(before);
  if (quoted !== null && isWithinQuotes(before))
    return completeText(before, quoted[1] ?? '', context.pos, known);
  const word = context.matchBefore(/[\w$.]*/);
  if (word === null || (word.from === word.to && !context.explicit)) return null;
  return { from: word.from, options: namesOf(known), validFor: /^[\w$.]*$/ };
}

function isWithinQuotes(text: string): boolean {
  return (text.replaceAll("\\'", '').split("'").length - 1) % 2 === 1;
}

function completeText(
  before: string,
  typed: string,
  at: number,
  known: Completable,
): CompletionResult | null {
  const values = ZONED_CALL.test(before) ? timeZones('') : known.valuesOf(comparedBefore(before));
  if (values.length === 0) return null;
  return {
    from: at - typed.length,
    options: values.map((label) => ({ label, type: 'text' })),
    validFor: /^[^']*$/,
  };
}

/** The attribute a quoted text is compared with: the nearest one before it. */
function comparedBefore(before: string): string {
  const names = [...before.replace(/'[^']*$/, '').matchAll(/[A-Za-z_$][\w$]*(?:\.[\w$]+)+/g)];
  return names.at(-1)?.[0] ?? '';
}

function namesOf({ attributes, functionWords }: Completable): readonly Completion[] {
  const names = [...attributes].map(
    ([label, type]): Completion => ({ label, detail: type, type: 'variable' }),
  );
  const calls = [...FUNCTIONS].map(([name, { parameters, summary }]) => {
    const holes = parameters
      .filter(({ optional }) => optional !== true)
      .map((parameter) => `\${${parameter.name}}`);
    return snippetCompletion(`${name}(${holes.join(', ')})`, {
      label: name,
      detail: '( )',
      info: functionWords(name, summary),
      type: 'function',
    });
  });
  const words = KEYWORDS.map((label): Completion => ({ label, type: 'keyword', boost: -1 }));
  return [...names, ...calls, ...words];
}
