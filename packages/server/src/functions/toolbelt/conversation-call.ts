import { z } from 'zod';
import { findSdes } from '../../conversations/customer-sdes.ts';
import { type HostCall, hostCall } from '../sandbox/create-host.ts';
import { conversationHistory } from './conversation-history.ts';
import type { ToolbeltParts } from './toolbelt-parts.ts';

/** `conversation.find`: the conversation this server keeps, as the reference shows it; null where there is none. */
export function conversationCall(parts: ToolbeltParts, accountId: string): HostCall {
  return hostCall(z.tuple([z.string(), z.array(z.string())]), async ([conversationId]) => {
    const record = await parts.conversations.find(accountId, conversationId);
    if (!record) return null;
    const { consumerId } = record;
    const sdes = consumerId === undefined ? [] : await findSdes(parts, accountId, consumerId);
    return conversationHistory(record, sdes);
  });
}
