import type { JsonObject } from '@conversation-orchestrator/api';
import { beforeEach } from 'vitest';
import type { StandingClock } from '../testing/standing-clock.ts';
import type { ContextDocument } from './context-document.ts';
import type { ContextStore } from './context-store.ts';
import { mergeProperties } from './document-change.ts';
import { type DocumentKey, documentKey } from './document-key.ts';

/** What a suite is given: an empty store, two accounts that exist, and a clock that stands until it is moved. */
export type ContextStoreFixture = {
  readonly store: ContextStore;
  readonly accountIds: readonly [string, string];
  readonly clock: StandingClock;
  readonly dispose: () => Promise<void>;
};

/** Where a test of the suite takes place: a namespace that no test before it has used. */
export class ContextScene {
  readonly #fixture: () => ContextStoreFixture;
  #count = 0;

  constructor(fixture: () => ContextStoreFixture) {
    this.#fixture = fixture;
    beforeEach(() => {
      this.#count += 1;
    });
  }

  get store(): ContextStore {
    return this.#fixture().store;
  }

  get clock(): StandingClock {
    return this.#fixture().clock;
  }

  get accountIds(): readonly [string, string] {
    return this.#fixture().accountIds;
  }

  /** The document of the test. */
  get key(): DocumentKey {
    return documentKey(this.accountIds[0], `namespace_${this.#count}`, 'session');
  }

  /** Another document of the same namespace. */
  session(sessionId: string): DocumentKey {
    return { ...this.key, sessionId };
  }

  /** Merges properties into a document. */
  save(key: DocumentKey, properties: JsonObject, ttlSeconds?: number): Promise<ContextDocument | undefined> {
    return this.store.update(key, (current, retention) =>
      mergeProperties(current, properties, { ...retention, ...(ttlSeconds !== undefined && { ttlSeconds }) }),
    );
  }

  /** The properties of a document; undefined where there is none. */
  async properties(key: DocumentKey): Promise<JsonObject | undefined> {
    return (await this.store.find(key))?.properties;
  }
}
