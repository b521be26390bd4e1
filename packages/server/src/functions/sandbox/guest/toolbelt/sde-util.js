import { withCallback } from './with-callback.js';

/** Makes an `SDEUtil`. What is added is kept by this server, for the customer. */
export function createSdeUtil(calls) {
  return {
    addSDEs: withCallback(async (sdes, visitorId, sessionId) => {
      if (!sdes || sdes.length === 0) throw new Error('Please provide one or more SDEs');
      try {
        await calls.call('sde.add', [
          sdes,
          String(visitorId),
          sessionId === undefined ? null : String(sessionId),
        ]);
      } catch (error) {
        throw new Error(`Error while setting SDEs: ${error.message}`, { cause: error });
      }
    }),
    getSDEsFromConv(conversation) {
      const record = conversation?.conversationHistoryRecords?.[0];
      if (!record) {
        throw new Error('Error while getting SDEs from conversation: Please provide a valid conversation.');
      }
      return { sdes: sorted(record.sdes), unAuthSdes: sorted(record.unAuthSdes) };
    },
  };
}

/** The last event is the most recent one. */
function sorted({ events } = { events: [] }) {
  return { events: [...events].sort((one, other) => one.serverTimeStamp - other.serverTimeStamp) };
}
