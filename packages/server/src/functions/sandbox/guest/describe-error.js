import { inspect } from './inspect.js';

const MAX_CHARACTERS = 1_000;
const LINE = /function\.js:(\d+)/;

/** Says what was thrown, and in which line of the author's code where that is known. Never throws. */
export function describeError(thrown) {
  try {
    const text = thrown instanceof Error ? messageOf(thrown) : inspect(thrown);
    return text.slice(0, MAX_CHARACTERS);
  } catch {
    return 'an error that cannot be read';
  }
}

/** The code an error ends a run with: that of the sandbox's own limits, where it is one of them. */
export function codeOf(thrown) {
  try {
    return thrown instanceof InternalError && thrown.message === 'out of memory' ? 'OUT_OF_MEMORY' : 'CODE';
  } catch {
    return 'CODE';
  }
}

function messageOf(error) {
  const line = LINE.exec(String(error.stack))?.[1];
  const name = error.name === 'Error' ? '' : `${error.name}: `;
  return `${name}${error.message}${line === undefined ? '' : ` (line ${line})`}`;
}
