// The engine's own, whatever the code replaces.
const { parse, stringify } = JSON;

/** Makes what asks the host, and waits: `call` with a promise, `callNow` at once. `settle` is called by the host with an answer. */
export function createCalls(host) {
  const waiting = new Map();
  return {
    call(name, args) {
      return new Promise((resolve, reject) => {
        const id = host.call(name, write(args));
        if (typeof id !== 'number') reject(new Error(id));
        else waiting.set(id, { resolve, reject });
      });
    },
    callNow(name, args) {
      const { ok, text } = parse(host.callNow(name, write(args)));
      if (!ok) throw new Error(text);
      return parse(text);
    },
    settle(id, ok, text) {
      const asked = waiting.get(id);
      if (!asked) return;
      waiting.delete(id);
      if (ok) asked.resolve(parse(text));
      else asked.reject(new Error(text));
    },
  };
}

/** What JSON has no word for is null, as within any list. */
function write(args) {
  return stringify(args);
}
