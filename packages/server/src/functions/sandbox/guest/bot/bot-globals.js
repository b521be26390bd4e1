/**
 * The functions that the reference's routing-bot template and its helper template define beside their scripts, so that the scripts run
 * without them. A script that defines one of these names itself replaces it.
 */
export function createBotGlobals(botContext) {
  const get = (name) => botContext.getBotVariable(name);
  const set = (name, value) => botContext.setBotVariable(name, value, true, false);
  const debug = (text) => botContext.printDebugMessage(text);
  const next = (name) => botContext.setTriggerNextMessage(name);
  const namespace = () =>
    get('contextNamespace') ?? get('contextNameSpace') ?? get('mavenNamespace') ?? 'orchestrator';
  return {
    getVar: get,
    getBotVar: get,
    setVar: set,
    setBotVar: set,
    setSessionVar: set,
    getEnvVar: (name) => botContext.getEnvVariable(name),
    getUserMessage: () => botContext.getCurrentUserMessage(),
    setContextConv: (name, value) => botContext.setContextDataForConversation(namespace(), name, value),
    getContextConv: (name) => botContext.getContextDataForConversation(namespace(), name),
    log: debug,
    debugMsg: debug,
    debugVar: (name) => debug(`${name}: ${get(name)}`),
    printVar: (name) => botContext.sendMessage(`${name}: ${get(name)}`),
    sendMessage: (text) => botContext.sendMessage(text),
    sendMsg: (text) => botContext.sendMessage(text),
    sendMsgArr: (texts) => botContext.sendMessages(texts),
    logEvent: (name) => botContext.logCustomEvent('', name, ''),
    logEventAdv: (message, name, details) => botContext.logCustomEvent(message, name, details),
    goNext: next,
    setTransferParameters(agentId, skillId, skillName, transferType) {
      set('agentId', agentId || null);
      set('skillId', skillId || get('fallbackSkillId'));
      set('skillName', skillName || get('fallbackSkillName'));
      set('transferMessage', transferType ? 'BLANK_MESSAGE' : get('fallbackMessage'));
      set('transferType', transferType || 'TRANSFER_TO_SKILL');
    },
  };
}
