import type { Topic } from '../chat-store.ts';

/** Waits for what happens to a topic. */
export type Watch = {
  /** Resolves when something may have happened since it was last asked, and at once where it has; also when `ending` is aborted. */
  next(ending: AbortSignal): Promise<void>;
  /** Waits no more. */
  stop(): void;
};

type Watcher = { hasHappened: boolean; wake: (() => void) | undefined };

/** Who waits for what. Nothing is kept of what happened but that it did: what it was, the store knows. */
export class Watches {
  readonly #watchers = new Map<string, Set<Watcher>>();

  watch({ accountId, conversationId }: Topic): Watch {
    const name = JSON.stringify([accountId, conversationId]);
    const watcher: Watcher = { hasHappened: false, wake: undefined };
    const others = this.#watchers.get(name) ?? new Set();
    this.#watchers.set(name, others.add(watcher));
    return {
      next: (ending) => happened(watcher, ending),
      stop: () => {
        others.delete(watcher);
        if (others.size === 0 && this.#watchers.get(name) === others) this.#watchers.delete(name);
      },
    };
  }

  /** Wakes who waits for a topic. */
  wake({ accountId, conversationId }: Topic): void {
    for (const watcher of this.#watchers.get(JSON.stringify([accountId, conversationId])) ?? []) {
      watcher.hasHappened = true;
      watcher.wake?.();
    }
  }

  /** Everything that somebody waits for. */
  topics(): readonly Topic[] {
    return [...this.#watchers.keys()].map((name) => {
      const [accountId, conversationId] = JSON.parse(name) as readonly [string, string | null];
      return { accountId, ...(conversationId !== null && { conversationId }) };
    });
  }
}

function happened(watcher: Watcher, ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      ending.removeEventListener('abort', go);
      watcher.hasHappened = false;
      watcher.wake = undefined;
      resolve();
    };
    if (watcher.hasHappened || ending.aborted) return go();
    watcher.wake = go;
    ending.addEventListener('abort', go);
  });
}
