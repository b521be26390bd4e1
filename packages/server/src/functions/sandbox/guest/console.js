import { inspect } from './inspect.js';

const MAX_CHARACTERS = 2_000;
const PLACE = /%[sdifjoO%]/g;

/** Makes the `console` of the guest: every line goes to the log of the run. */
export function createConsole(host) {
  const at =
    (level) =>
    (...values) =>
      host.log(level, format(values));
  return {
    debug: at('debug'),
    trace: at('debug'),
    log: at('info'),
    info: at('info'),
    dir: (value) => host.log('info', inspect(value)),
    table: (value) => host.log('info', inspect(value)),
    warn: at('warn'),
    error: at('error'),
    assert(holds, ...values) {
      if (!holds) host.log('error', format(['Assertion failed', ...values]));
    },
    ...silent('group', 'groupCollapsed', 'groupEnd', 'time', 'timeEnd', 'timeLog', 'count', 'clear'),
  };
}

/** What only arranges lines on a screen: allowed, and without effect on the log. */
function silent(...names) {
  return Object.fromEntries(names.map((name) => [name, () => {}]));
}

function format(values) {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(inspect).join(' ').slice(0, MAX_CHARACTERS);
  const text = first.replace(PLACE, (place) => {
    if (place === '%%') return '%';
    return rest.length === 0 ? place : fill(place, rest.shift());
  });
  return [text, ...rest.map(inspect)].join(' ').slice(0, MAX_CHARACTERS);
}

function fill(place, value) {
  if (place === '%d' || place === '%f') return String(Number(value));
  if (place === '%i') return String(Math.trunc(Number(value)));
  return inspect(value);
}
