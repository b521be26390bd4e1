/** One template calls its namespace so, the other, which every bot here sets from its document, so. */
const NAMESPACE =
  "(botContext.getBotVariable('contextNameSpace')||botContext.getBotVariable('contextNamespace'))";

/**
 * Functions that scripts of the reference call without saying where they come from: those of its bot templates ("Global Helper Functions",
 * "Conversation Orchestrator", and "Using your own routing bot" of Dynamic Routing). Names and effects are those of its documentation.
 */
const FUNCTIONS: Readonly<Record<string, string>> = {
  getUserMessage: 'function(){return botContext.getCurrentUserMessage()}',
  getVar: 'function(name){return botContext.getBotVariable(name)}',
  getBotVar: 'function(name){return botContext.getBotVariable(name)}',
  setVar: 'function(name,value){botContext.setBotVariable(name,value,true,false)}',
  setBotVar: 'function(name,value){botContext.setBotVariable(name,value,true,false)}',
  setSessionVar: 'function(name,value){botContext.setBotVariable(name,value,true,false)}',
  getEnvVar: 'function(name){return botContext.getEnvVariable(name)}',
  log: 'function(text){botContext.printDebugMessage(text)}',
  debugMsg: 'function(text){botContext.printDebugMessage(text)}',
  debugVar: "function(name){botContext.printDebugMessage(name+': '+botContext.getBotVariable(name))}",
  printVar: "function(name){botContext.sendMessage(name+': '+botContext.getBotVariable(name))}",
  sendMessage: 'function(text){botContext.sendMessage(text)}',
  sendMsg: 'function(text){botContext.sendMessage(text)}',
  sendMsgArr: 'function(texts){botContext.sendMessages(texts)}',
  logEvent: "function(name){botContext.logCustomEvent('',name,'')}",
  logEventAdv: 'function(message,name,details){botContext.logCustomEvent(message,name,details)}',
  goNext: 'function(step){botContext.setTriggerNextMessage(step)}',
  setContextConv: `function(key,value){return botContext.setContextDataForConversation(${NAMESPACE},key,value)}`,
  getContextConv: `function(key){return botContext.getContextDataForConversation(${NAMESPACE},key)}`,
  setTransferParameters:
    "function(agentId,skillId,skillName,transferType){var put=function(name,value){botContext.setBotVariable(name,value,true,false)};put('agentId',agentId||null);put('skillId',skillId||botContext.getBotVariable('fallbackSkillId'));put('skillName',skillName||botContext.getBotVariable('fallbackSkillName'));put('transferMessage',transferType?'BLANK_MESSAGE':botContext.getBotVariable('fallbackMessage'));put('transferType',transferType||'TRANSFER_TO_SKILL')}",
};

/**
 * A line of code that makes the functions of the reference's templates known. One that the script or the bot defines itself, however it
 * does, is left alone: declared functions are there before this line runs, and other declarations hide what it adds.
 */
export const TEMPLATE_FUNCTIONS = Object.entries(FUNCTIONS)
  .map(([name, code]) => `if(!('${name}' in globalThis))globalThis.${name}=${code};`)
  .join('');
