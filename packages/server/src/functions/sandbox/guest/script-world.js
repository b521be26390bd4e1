/** The world of a bot's script: it runs from top to bottom, and ends there; what it does, it does through `botContext`. */
export function createScriptWorld(ending) {
  return {
    begin: (loaded) => loaded.then(() => ending.succeed(null)).catch(ending.fail),
    whyIdle: () => 'The script has not ended: it waits for a promise that nothing can settle any more',
  };
}
