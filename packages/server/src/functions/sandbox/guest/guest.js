import { createBotContext } from './bot/bot-context.js';
import { createBotGlobals } from './bot/bot-globals.js';
import { createCalls } from './calls.js';
import { createEnding } from './ending.js';
import { createFunctionWorld } from './function-world.js';
import { publish, publishCommon, publishNodeLike } from './globals.js';
import { createScriptWorld } from './script-world.js';
import { createTimers } from './timers.js';
import { createFetch } from './toolbelt/fetch.js';
import { createModules, createRequire } from './toolbelt/toolbelt.js';

/** Makes the guest's side of a run: what the host calls, in this order. Everything the guest has comes from here. */
export function createGuest(host) {
  const ending = createEnding(host);
  const calls = createCalls(host);
  const timers = createTimers(host, ending.fail);
  let world;
  publishCommon(host, timers, ending.fail);
  const worlds = {
    function({ input, ...nodeLike }) {
      const fetch = createFetch(calls);
      publish({ fetch, require: createRequire(createModules(calls, fetch)) });
      publishNodeLike(nodeLike);
      return createFunctionWorld(ending, input);
    },
    script({ calls: names }) {
      const botContext = createBotContext(calls, names, () => {
        ending.succeed(null);
        throw new Error('The script has ended with sendImmediateReply');
      });
      publish({ botContext, ...createBotGlobals(botContext) });
      return createScriptWorld(ending);
    },
  };
  return {
    /** Makes the world, before its code is evaluated. */
    prepare(taskText) {
      const task = JSON.parse(taskText);
      world = worlds[task.world](task);
    },
    /** Goes on when the code was evaluated: with the promise of that. */
    begin: (loaded) => world.begin(loaded),
    settle: (id, ok, text) => calls.settle(id, ok, text),
    fire: (id) => timers.fire(id),
    /** Nothing can happen any more, and there is no end. */
    idle(rejection) {
      if (rejection !== undefined) ending.fail(rejection);
      else ending.refuse('TIMEOUT', world.whyIdle());
    },
    fail: (thrown) => ending.fail(thrown),
  };
}
