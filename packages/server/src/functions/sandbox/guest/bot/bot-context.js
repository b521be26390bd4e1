/** Makes `botContext`: every function asks the host and waits for its answer. What is left out of a call is null. */
export function createBotContext(calls, names, stop) {
  const botContext = {};
  for (const name of names) botContext[name] = (...args) => calls.callNow(name, args);
  const reply = botContext.sendImmediateReply;
  // It stops the message flow, and the code after it.
  botContext.sendImmediateReply = (...messages) => {
    reply(...messages);
    stop();
  };
  return Object.freeze(botContext);
}
