/** What lets a visitor go on with a conversation after the page was loaded again, and whether it was in sight. */
export type KeptVisit = { readonly token: string; readonly expiresAt: number; readonly isShown?: boolean };

/** What this browser keeps of a conversation, for the pages of one origin; nothing, where storage is forbidden. */
export type VisitStorage = {
  /** Undefined where there is none, or its token has expired. */
  read(): KeptVisit | undefined;
  /** Keeps what has changed of it. */
  keep(change: Partial<KeptVisit>): void;
  forget(): void;
};

/** Keeps the conversation with one channel. */
export function createVisitStorage(accountId: string, channelId: string): VisitStorage {
  const name = `conversation-orchestrator ${accountId} ${channelId}`;
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    read: () =>
      attempt(() => {
        const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as KeptVisit | null;
        return kept && kept.expiresAt > Date.now() ? kept : undefined;
      }),
    keep: (change) =>
      void attempt(() => {
        const kept = JSON.parse(localStorage.getItem(name) ?? '{}') as object;
        localStorage.setItem(name, JSON.stringify({ ...kept, ...change }));
      }),
    forget: () => void attempt(() => localStorage.removeItem(name)),
  };
}
