// The engine's own, whatever the code replaces.
const { parse } = JSON;
const resolve = Promise.resolve.bind(Promise);

/**
 * The world of a function: `lambda(input, callback)` is called with the input, and what it calls back with, or returns, is the result. The host has
 * made `lambda` global, however the code defines it.
 */
export function createFunctionWorld(ending, inputText) {
  let isSettled = false;
  let expected = 'a promise that nothing can settle any more';
  const settle = (value) => {
    if (isSettled) return;
    isSettled = true;
    // Functions call back with promises, too.
    resolve(value).then(ending.succeed, ending.fail);
  };
  const fail = (thrown) => {
    if (!isSettled) ending.fail(thrown);
    isSettled = true;
  };
  const callback = (error, result) => (error === null || error === undefined ? settle(result) : fail(error));
  const finish = (lambda, value) => {
    if (value !== undefined || lambda.length < 2) settle(value);
    else expected = 'its callback, which was never called';
  };
  const call = () => {
    const { lambda } = globalThis;
    if (typeof lambda !== 'function') {
      throw new ReferenceError('There is no function called lambda: function lambda(input, callback) { … }');
    }
    return resolve(lambda(parse(inputText), callback)).then((value) => finish(lambda, value));
  };
  return {
    begin: (loaded) => loaded.then(call).catch(fail),
    whyIdle: () => `The function has ended without a result: it waits for ${expected}`,
  };
}
