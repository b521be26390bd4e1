import type { StructuredDataEntity } from '@conversation-orchestrator/api';

/**
 * Keeps the structured data entities of customers, at most one of a type, for thirteen months after they were last saved. Every
 * implementation must fulfil what is said here, and passes `sde-store.suite.ts`. Accounts never see each other. What has expired is not seen
 * from that millisecond on, swept or not.
 */
export type SdeStore = {
  /** The entities of a customer; none is an empty list. One read: decisions wait for it. */
  find(accountId: string, customerId: string): Promise<readonly StructuredDataEntity[]>;

  /**
   * Puts entities in the place of those of their types (of several of one type the last counts), and answers all there are then. Durable
   * before it resolves. Saves at the same time are all kept.
   */
  save(
    accountId: string,
    customerId: string,
    entities: readonly StructuredDataEntity[],
  ): Promise<readonly StructuredDataEntity[]>;

  /** Removes at most this many customers whose entities have expired; answers how many. */
  sweep(limit: number): Promise<number>;
};

/** The entities there are when some are saved beside those kept. */
export function mergeSdes(
  kept: readonly StructuredDataEntity[],
  saved: readonly StructuredDataEntity[],
): readonly StructuredDataEntity[] {
  return [...new Map([...kept, ...saved].map((entity) => [entity.type, entity])).values()];
}
