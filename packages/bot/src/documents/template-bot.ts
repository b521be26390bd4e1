import type { Bot } from '../bot.ts';

/**
 * A bot that routes with scripts of its own, ready to be filled in: ask, store, ask for the next action, choose the transfer. Scripts that
 * were written for the reference's "Conversation Orchestrator" template can be pasted into its script steps as they are: steps are called as
 * the interactions of that template, the functions of its Global Functions are known, and transfers read the variables it sets.
 */
export const TEMPLATE_BOT: Bot = {
  id: 'scripted',
  name: 'With scripts',
  description:
    'Stores the phone number and chooses the transfer with scripts, as the reference’s template does.',
  skillId: 'routing-bot',
  greeting: 'Hello, and welcome!',
  steps: [
    {
      kind: 'ask',
      id: 'COLLECT_PHONE_NUMBER',
      message: 'What is your phone number?',
      variable: 'phoneNumber',
      answer: { kind: 'phone' },
    },
    {
      kind: 'script',
      id: 'STORE_PHONE_NUMBER',
      code: [
        "var stored = setContextConv('phoneNumber', getBotVar('phoneNumber'));",
        "debugMsg('The phone number is stored: ' + stored);",
      ].join('\n'),
    },
    {
      kind: 'script',
      id: 'PROCESS_ASKMAVEN',
      code: [
        'var answer = JSON.parse(botContext.askMaven());',
        'var actions = answer.rule ? answer.rule.actions : [];',
        'var agentId = null, skillId = null, transferType = null;',
        'actions.forEach(function (action) {',
        "  if (action.type === 'SEND_MESSAGE') { sendMsg(action.payload.message); return; }",
        '  agentId = action.payload.userId || null;',
        '  skillId = action.payload.skillId || null;',
        '  transferType = action.type;',
        '});',
        'setTransferParameters(agentId, skillId, null, transferType);',
        "goNext(getBotVar('transferType'));",
      ].join('\n'),
    },
    {
      kind: 'transfer',
      id: 'TRANSFER_TO_AGENT',
      agentId: '{$botContext.agentId}',
      skillId: '{$botContext.skillId}',
      message: '{$botContext.transferMessage}',
    },
    {
      kind: 'transfer',
      id: 'TRANSFER_TO_SKILL',
      skillId: '{$botContext.skillId}',
      message: '{$botContext.transferMessage}',
    },
  ],
  fallback: { skillId: 'general-support', message: 'One moment please, a colleague will be with you.' },
};
