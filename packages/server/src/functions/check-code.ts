import { Script } from 'node:vm';

const FILE = 'function.js';

/** What a module has and a script has not: imports of the toolbelt, the only ones there are, and exports. */
const MODULE_SYNTAX = [
  /^[ \t]*import\b[^;'"]{0,500}['"](?:lp-faas-toolbelt|core-functions-toolbelt)['"][ \t]*;?/gm,
  /^[ \t]*export[ \t]*\{[^{}]{0,500}\}[ \t]*;?/gm,
  /^[ \t]*export(?:[ \t]+default)?(?=[ \t]+(?:async|function|class|const|let|var)\b)/gm,
];

/**
 * What keeps code from being parsed, with line and column; undefined where nothing does. The code is compiled, and never run. That it can be
 * parsed does not mean that it works: only a call tells.
 */
export function codeMistake(code: string): string | undefined {
  try {
    new Script(asScript(code), { filename: FILE });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) return 'cannot be parsed';
    return `${error.message}${placeOf(error.stack ?? '')}`;
  }
}

/** Blanks what only a module has, so that everything else stays where it is. */
function asScript(code: string): string {
  return MODULE_SYNTAX.reduce(
    (text, syntax) => text.replace(syntax, (found) => found.replace(/\S/g, ' ')),
    code,
  );
}

/** V8 shows the line, and marks the place below it: `function.js:3`, the text, and `    ^^^`. */
function placeOf(stack: string): string {
  const [head = '', , marks = ''] = stack.split('\n');
  const line = head.startsWith(`${FILE}:`) ? head.slice(FILE.length + 1) : '';
  if (!/^\d+$/.test(line)) return '';
  const column = marks.indexOf('^') + 1;
  return column > 0 ? ` (line ${line}, column ${column})` : ` (line ${line})`;
}
