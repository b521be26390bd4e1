import type { Value } from '@conversation-orchestrator/engine';
import { expect, test } from 'vitest';
import type { SandboxOutcome } from '../sandbox.ts';
import { useSandbox } from '../testing/run-code.ts';
import { BOT_CONTEXT_CALLS, type BotContextName } from './bot-context-calls.ts';
import { type BotContext, createBotContextHost } from './create-bot-context-host.ts';

const run = useSandbox();

type Said = readonly [name: string, args: readonly unknown[]];

/** A bot's runtime that keeps variables, remembers what it was asked, and answers as the test wants. */
function createBot(answers: Partial<Record<BotContextName, Value>> = {}) {
  const said: Said[] = [];
  const variables = new Map<string, Value>();
  const special: Partial<Record<BotContextName, (args: readonly unknown[]) => unknown>> = {
    setBotVariable: ([name, value]) => void variables.set(String(name), value as Value),
    getBotVariable: ([name]) => variables.get(String(name)) ?? null,
  };
  const names = Object.keys(BOT_CONTEXT_CALLS) as BotContextName[];
  const botContext = Object.fromEntries(
    names.map((name) => [
      name,
      async (args: readonly unknown[]) => {
        said.push([name, args]);
        return special[name]?.(args) ?? answers[name];
      },
    ]),
  ) as unknown as BotContext;
  const defects: unknown[] = [];
  return { said, variables, defects, host: createBotContextHost(botContext, (error) => defects.push(error)) };
}

const runScript = (code: string, bot: ReturnType<typeof createBot>): Promise<SandboxOutcome> =>
  run(code, { world: 'script', host: bot.host });

test('a script asks synchronously, and ends when it has run to its end', async () => {
  const bot = createBot({ getConversationId: 'c1' });
  const { end, logs } = await runScript("console.log(botContext.getConversationId() + '!');", bot);
  expect({ end, logs }).toEqual({
    end: { kind: 'result', value: null },
    logs: [{ level: 'info', text: 'c1!' }],
  });
});

test('every function of the table is there, and no other', async () => {
  const { logs } = await runScript('console.log(Object.keys(botContext).sort().join());', createBot());
  expect(logs[0]?.text).toBe(Object.keys(BOT_CONTEXT_CALLS).sort().join());
});

test.each<[string, Said]>([
  ['askMaven()', ['askMaven', [undefined, undefined, undefined]]],
  ["askMaven('c', 'u', '')", ['askMaven', ['c', 'u', undefined]]],
  ["registerContextNamespace('ns', 600)", ['registerContextNamespace', ['ns', 600]]],
  ["registerContextNamespace('ns')", ['registerContextNamespace', ['ns', undefined]]],
  ["setGlobalContextData('ns', 'p', { a: [1] })", ['setGlobalContextData', ['ns', 'p', { a: [1] }]]],
  ["setContextDataForUser('ns', 'p', undefined)", ['setContextDataForUser', ['ns', 'p', null]]],
  ["getContextDataForConversation('ns')", ['getContextDataForConversation', ['ns', undefined]]],
  ["setBotVariable('n', 5, true, false)", ['setBotVariable', ['n', 5, true, false]]],
  ["setBotVariable('n', null)", ['setBotVariable', ['n', null, false, false]]],
  ['printDebugMessage({ a: 1 })', ['printDebugMessage', ['{"a":1}']]],
  ['printDebugMessage(5)', ['printDebugMessage', ['5']]],
  ["sendMessages(['a', 2])", ['sendMessages', [['a', '2']]]],
  ["sendMessages('a')", ['sendMessages', [['a']]]],
  ["logCustomEvent('m', 'e')", ['logCustomEvent', ['m', 'e', '']]],
  ["getLPEngagementAttribute('currentSkillId', 'more')", ['getLPEngagementAttribute', ['currentSkillId']]],
])('botContext.%s is read as its kinds of arguments say', async (call, said) => {
  const bot = createBot();
  expect((await runScript(`botContext.${call};`, bot)).end.kind).toBe('result');
  expect(bot.said).toEqual([said]);
});

test('an immediate reply ends the script', async () => {
  const bot = createBot();
  const { end } = await runScript(
    "botContext.sendImmediateReply('bye'); botContext.sendMessage('never');",
    bot,
  );
  expect(end).toEqual({ kind: 'result', value: null });
  expect(bot.said).toEqual([['sendImmediateReply', [['bye']]]]);
});

test.each([
  ['throw new Error("no");', 'CODE', 'no (line 1)'],
  ['botContext.setTriggerNextMessage(', 'CODE', expect.stringMatching(/^SyntaxError/)],
  ['botContext.nothing();', 'CODE', expect.stringMatching(/^TypeError: not a function/)],
  ['for (;;);', 'TIMEOUT', expect.any(String)],
  ['await new Promise(() => {});', 'TIMEOUT', expect.stringMatching(/^The script has not ended/)],
  ['require("lp-faas-toolbelt");', 'CODE', expect.stringMatching(/require is not defined/)],
  ['fetch("https://a.b");', 'CODE', expect.stringMatching(/fetch is not defined/)],
])('%s ends the script as an error', async (code, errorCode, message) => {
  const timeoutMs = errorCode === 'TIMEOUT' ? 500 : 60_000;
  const outcome = await run(code, { world: 'script', timeoutMs, host: createBot().host });
  expect(outcome.end).toEqual({ kind: 'error', code: errorCode, message });
});

test('a script that waits for a host which does not answer is killed in its sleep', async () => {
  const outcome = await run('botContext.askMaven();', {
    world: 'script',
    timeoutMs: 300,
    host: () => new Promise(() => {}),
  });
  expect(outcome.end).toMatchObject({ code: 'TIMEOUT' });
});

test('what the runtime throws is reported, and the script learns only that it failed', async () => {
  const bot = createBot();
  const host = createBotContextHost(
    { ...({} as BotContext), askMaven: async () => Promise.reject(new Error('secret')) },
    (error) => bot.defects.push(error),
  );
  const { logs } = await run('try { botContext.askMaven(); } catch (e) { console.log(e.message); }', {
    world: 'script',
    host,
  });
  expect(logs[0]?.text).toBe('The server could not answer this call');
  expect(bot.defects).toEqual([new Error('secret')]);
});

// In the style of the scripts that the reference publishes for its routing bot: what collects, what asks, what goes on.
const COLLECT = `
  var contextNamespace = getBotVar("contextNamespace");
  var success = botContext.registerContextNamespace(contextNamespace);
  debugMsg("registerContextNamespace:: " + success);
  var phoneNumber = getBotVar("phoneNumber");
  setContextConv("phoneNumber", phoneNumber);
  logEventAdv(getUserMessage(), "Session Store", "called for '" + getBotVar("contextNamespace") + "' (" + getBotVar('conversationId') + ")");
`;
const ASK = `
  var data = JSON.parse(botContext.askMaven());
  var agentId = null;
  var skillId = null;
  var skillName = null;
  var transferType = null;
  if (data.rule) {
    var actions = data.rule.actions;
    for (var action in actions) {
      switch (actions[action].type) {
        case "SEND_MESSAGE":
          sendMsg(actions[action].payload.message);
          break;
        case "TRANSFER_TO_AGENT":
          agentId = getBotVar('accountId') + '.' + actions[action].payload.userId;
          skillId = actions[action].payload.skillId || "-1";
          transferType = "TRANSFER_TO_AGENT";
          setTransferParameters(agentId, skillId, skillName, transferType);
          break;
        case "TRANSFER_TO_SKILL":
          skillId = actions[action].payload.skillId;
          transferType = "TRANSFER_TO_SKILL";
          setTransferParameters(agentId, skillId, skillName, transferType);
          break;
      }
    }
  } else {
    sendMsg('No policy matched, routing to fallback skill');
    setTransferParameters(agentId, skillId, skillName, transferType);
  }
`;
const GO_ON = `
  var transferType = getBotVar("transferType");
  if (transferType) {
    switch (transferType) {
      case "TRANSFER_TO_AGENT": goNext("TRANSFER_TO_AGENT"); break;
      case "TRANSFER_TO_SKILL": goNext("TRANSFER_TO_SKILL"); break;
      default: debugMsg("another transfer type"); break;
    }
  }
`;

test('scripts in the style of the routing bot’s template run as they are', async () => {
  const rule = {
    actions: [
      { type: 'SEND_MESSAGE', payload: { message: 'hi' } },
      { type: 'TRANSFER_TO_SKILL', payload: { skillId: '7' } },
    ],
  };
  const bot = createBot({
    askMaven: JSON.stringify({ rule }),
    getCurrentUserMessage: '+1555',
    registerContextNamespace: true,
  });
  for (const [name, value] of Object.entries({
    contextNamespace: 'orchestrator',
    phoneNumber: '+1555',
    conversationId: 'c',
    accountId: 'le1',
  })) {
    bot.variables.set(name, value);
  }
  for (const script of [COLLECT, ASK, GO_ON])
    expect((await runScript(script, bot)).end).toEqual({ kind: 'result', value: null });
  expect(bot.said.filter(([name]) => !/^[gs]etBotVariable$/.test(name))).toEqual([
    ['registerContextNamespace', ['orchestrator', undefined]],
    ['printDebugMessage', ['registerContextNamespace:: true']],
    ['setContextDataForConversation', ['orchestrator', 'phoneNumber', '+1555']],
    ['getCurrentUserMessage', []],
    ['logCustomEvent', ['+1555', 'Session Store', "called for 'orchestrator' (c)"]],
    ['askMaven', [undefined, undefined, undefined]],
    ['sendMessage', ['hi']],
    ['setTriggerNextMessage', ['TRANSFER_TO_SKILL']],
  ]);
  expect(Object.fromEntries(bot.variables)).toMatchObject({
    skillId: '7',
    transferType: 'TRANSFER_TO_SKILL',
    transferMessage: 'BLANK_MESSAGE',
    agentId: null,
  });
});

test('without a policy the fallback is taken, and the older names of the helpers work', async () => {
  const bot = createBot({ askMaven: '{"rule":null,"noMatchReason":"NO_MATCHED_RULES"}' });
  bot.variables.set('fallbackSkillId', 'f').set('fallbackMessage', 'wait');
  await runScript(
    `${ASK}\nsetVar('seen', getVar('skillId')); setSessionVar('again', getVar('transferMessage'), true, false); log('done'); sendMessage('end');`,
    bot,
  );
  expect(Object.fromEntries(bot.variables)).toMatchObject({
    skillId: 'f',
    transferType: 'TRANSFER_TO_SKILL',
    seen: 'f',
    again: 'wait',
  });
});

test('a script may define the helpers itself', async () => {
  const { logs } = await runScript(
    "function getVar(name) { return 'own ' + name; }\nconsole.log(getVar('x'));",
    createBot(),
  );
  expect(logs).toEqual([{ level: 'info', text: 'own x' }]);
});
