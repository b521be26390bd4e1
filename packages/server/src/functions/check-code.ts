import { Script } from 'node:vm';

const FILE = 'function.js';

/**
 * What keeps code from being parsed, with line and column; undefined where nothing does. The code is compiled, and never run. That it can be
 * parsed does not mean that it works: only a call tells.
 */
export function codeMistake(code: string): string | undefined {
  try {
    new Script(code, { filename: FILE });
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) return 'cannot be parsed';
    return `${error.message}${placeOf(error.stack ?? '')}`;
  }
}

/** V8 shows the line, and marks the place below it: `function.js:3`, the text, and `    ^^^`. */
function placeOf(stack: string): string {
  const [head = '', , marks = ''] = stack.split('\n');
  const line = head.startsWith(`${FILE}:`) ? head.slice(FILE.length + 1) : '';
  if (!/^\d+$/.test(line)) return '';
  const column = marks.indexOf('^') + 1;
  return column > 0 ? ` (line ${line}, column ${column})` : ` (line ${line})`;
}
