import type { ChatKey, ChatStore, Topic } from '../chat-store.ts';
import { type Watch, Watches } from './watches.ts';

/** Chats whose changes can be waited for, wherever they are made. */
export type WatchedChats = ChatStore & {
  /** Waits for what happens to a chat, or to who has the chats of an account. */
  watch(topic: Topic): Watch;
  /** Looks, once for all who wait, for what other nodes have changed. */
  poll(): Promise<void>;
};

/** Lets the changes of a store be waited for. Those of this node wake at once; `isShared`: other nodes write in it too. */
export function createWatchedChats(
  store: ChatStore,
  { isShared }: { readonly isShared: boolean },
): WatchedChats {
  const watches = new Watches();
  const wake = ({ accountId, conversationId }: ChatKey) => {
    watches.wake({ accountId, conversationId });
    watches.wake({ accountId });
  };
  const look = createLook(store, watches);
  return {
    ...store,
    async begin(key, beginning) {
      const begun = await store.begin(key, beginning);
      if (begun.isNew) wake(key);
      return begun;
    },
    async change(key, decide, messageId) {
      const kept = await store.change(key, decide, messageId);
      if (kept) wake(key);
      return kept;
    },
    watch: (topic) => watches.watch(topic),
    poll: async () => {
      if (isShared) await look();
    },
  };
}

/** Wakes who waits for a topic that is not where it was at the last look. */
function createLook({ marks }: Pick<ChatStore, 'marks'>, watches: Watches): () => Promise<void> {
  let seen = new Map<string, string | undefined>();
  return async () => {
    const topics = watches.topics();
    const found = topics.length > 0 ? await marks(topics) : [];
    const now = new Map(topics.map((topic, at) => [JSON.stringify(topic), found[at]]));
    for (const topic of topics) {
      const name = JSON.stringify(topic);
      // One that was not looked for before may have changed since whoever waits for it has read it.
      if (!seen.has(name) || seen.get(name) !== now.get(name)) watches.wake(topic);
    }
    seen = now;
  };
}
