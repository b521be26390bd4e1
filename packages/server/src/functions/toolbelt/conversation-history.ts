import type { StructuredDataEntity } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { ConversationRecord } from '../../conversations/conversation-store.ts';

/**
 * A conversation as the reference's Messaging Interactions API shows one, as far as it is known here: its ids, times and skills, and what the
 * customer's structured data entities say. Messages are not kept here.
 */
export function conversationHistory(
  record: ConversationRecord,
  sdes: readonly StructuredDataEntity[],
): Value {
  const serverTimeStamp = record.lastMessageAt ?? record.startedAt ?? 0;
  return {
    _metadata: { count: 1 },
    conversationHistoryRecords: [
      {
        info: infoOf(record),
        sdes: { events: sdes.map((entity) => ({ ...eventOf(entity, serverTimeStamp), serverTimeStamp })) },
        unAuthSdes: { events: [] },
        messageRecords: [],
        agentParticipants: [],
        consumerParticipants: record.consumerId === undefined ? [] : [{ participantId: record.consumerId }],
        transfers: [],
      },
    ],
  };
}

function infoOf(record: ConversationRecord): Value {
  const { conversationId, currentSkillId, previousAgentId, startedAt } = record;
  return {
    conversationId,
    ...(startedAt !== undefined && { startTimeL: startedAt, startTime: new Date(startedAt).toISOString() }),
    ...(currentSkillId !== undefined && { latestSkillId: currentSkillId }),
    ...(previousAgentId !== undefined && { latestAgentId: previousAgentId }),
  };
}

/** The reference shows an entity under a name of its own, twice, and some of its members under longer names. */
function eventOf(
  entity: StructuredDataEntity,
  originalTimeStamp: number,
): { readonly [name: string]: Value } {
  if (entity.type === 'ctmrinfo') {
    const { ctype = null, cstatus = null, ...others } = entity.info;
    const customerInfo = { ...others, ctype, cstatus, customerType: ctype, customerStatus: cstatus };
    return { customerInfo: { customerInfo, originalTimeStamp }, sdeType: 'CUSTOMER_INFO' };
  }
  const { age, ...others } = entity.personal;
  const personalInfo = {
    ...others,
    ...(age !== undefined && { age, customerAge: { ...age, customerAgeInYears: age.age ?? null } }),
  };
  return { personalInfo: { personalInfo, originalTimeStamp }, sdeType: 'PERSONAL_INFO' };
}
