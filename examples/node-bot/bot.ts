import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import type { NextActions } from '@conversation-orchestrator/sdk';
import { connect } from '../connect.ts';

const FALLBACK: NextActions = [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 'general-support' } }];

const orchestrator = connect();
const terminal = createInterface({ input: process.stdin, output: process.stdout });
const conversationId = randomUUID();

const phoneNumber = await terminal.question('Hello! What is your phone number? ');
await orchestrator.saveContext({
  nameSpace: 'orchestrator',
  sessionId: conversationId,
  payload: { phoneNumber },
});
const { actions } = await orchestrator.nextAction({ conversationId }, { fallback: FALLBACK });

for (const { type, payload } of actions.length > 0 ? actions : FALLBACK) {
  if (type === 'SEND_MESSAGE') console.log(payload.message);
  else if (type === 'TRANSFER_TO_AGENT') console.log(`Transferring you to the agent ${payload.userId}.`);
  else console.log(`Transferring you to the skill ${payload.skillId}.`);
}
terminal.close();
