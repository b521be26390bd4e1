import { withCallback } from './with-callback.js';

const MESSAGE_TYPES = ['HOSTED_FILE', 'TEXT_PLAIN'];

/** Makes a `ConversationUtil`. The conversation is the one this server keeps. */
export function createConversationUtil(calls) {
  return {
    getConversationById: withCallback(async (conversationId, contentToRetrieve = []) => {
      if (!conversationId) throw new Error('Please provide a conversation ID.');
      const found = await calls.call('conversation.find', [String(conversationId), contentToRetrieve]);
      if (found !== null) return found;
      const what = `Error while fetching conversation "${conversationId}"`;
      throw new Error(`${what}: Conversation "${conversationId}" not found.`);
    }),
    scanConversationForKeywords(conversation, keywords) {
      if (!conversation) throw new Error('Please provide conversation object.');
      if (!keywords || keywords.length === 0) throw new Error('Please provide array containing keywords.');
      const messages = (conversation.conversationHistoryRecords[0].messageRecords ?? [])
        .filter(({ type }) => MESSAGE_TYPES.includes(type))
        .map(toMessage);
      return keywords.flatMap((keyword) =>
        messages
          .filter(({ message }) => String(message).toLowerCase().includes(String(keyword).toLowerCase()))
          .map((message) => ({ ...message, tag: `keywordRef:${keyword}` })),
      );
    },
  };
}

function toMessage({ type, messageData, timeL, sentBy }) {
  const message = type === 'TEXT_PLAIN' ? messageData.msg.text : messageData.file.caption;
  return { message, sentTimestamp: timeL, sentBy };
}
