/** Lets a function that answers a promise be called in Node's older style too: with `(error, ...values) => …` as its last argument. */
export function withCallback(ask, valuesOf = (answer) => [answer]) {
  return (...args) => {
    const callback = typeof args.at(-1) === 'function' ? args.pop() : undefined;
    const asked = ask(...args);
    if (callback) asked.then((answer) => callback(null, ...valuesOf(answer)), callback);
    return asked;
  };
}
