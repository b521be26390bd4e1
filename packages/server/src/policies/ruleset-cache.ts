import { Problem } from '@conversation-orchestrator/api';
import { compileRuleset, type Value } from '@conversation-orchestrator/engine';
import { LRUCache } from 'lru-cache';
import { readsOfParameters } from '../attributes/custom-reads.ts';
import type { Author } from '../audit/auditor.ts';
import { inSlices } from '../in-slices.ts';
import { boundRouting } from './bound-routing.ts';
import { compiledPolicy } from './compiled-policy.ts';
import { planReads } from './read-plan.ts';
import { draftOf, type Routing, type RoutingDraft } from './routing.ts';
import type { RoutingStore } from './routing-store.ts';
import type { ActiveRuleset, Rulesets } from './rulesets.ts';

const MOST_ACCOUNTS = 1_000;
const MOST_PAST_REVISIONS = 100;
/** Policies of all past rulesets together. */
const MOST_PAST_POLICIES = 50_000;

/** Hears of every routing that decisions are made with from now on. */
type OnActive = (routing: Routing) => void;

/** What a failed look for newer revisions tells. */
type OnPollFailure = (error: unknown) => void;

/**
 * The rulesets in memory, and the store behind them: a change made through it is active before it resolves; `poll` finds what other nodes
 * changed. While the store is down, what is in memory goes on deciding.
 */
export class RulesetCache implements Rulesets, RoutingStore {
  readonly #store: RoutingStore;
  readonly #active = new LRUCache<string, ActiveRuleset>({ max: MOST_ACCOUNTS });
  readonly #past = new LRUCache<string, ActiveRuleset>({
    max: MOST_PAST_REVISIONS,
    maxSize: MOST_PAST_POLICIES,
    sizeCalculation: ({ routing }) => routing.policies.length + 1,
  });
  readonly #loading = new Map<string, Promise<ActiveRuleset>>();
  #onActive: OnActive = () => {};

  constructor(store: RoutingStore) {
    this.#store = store;
  }

  /** Says who hears of routings as they become active, here or because another node changed them. */
  whenActive(onActive: OnActive): void {
    this.#onActive = onActive;
  }

  active(accountId: string): ActiveRuleset | Promise<ActiveRuleset> {
    return this.#active.get(accountId) ?? this.#load(accountId);
  }

  async at(accountId: string, revision: number): Promise<ActiveRuleset | undefined> {
    const active = await this.active(accountId);
    if (active.routing.revision === revision) return active;
    const key = JSON.stringify([accountId, revision]);
    const known = this.#past.get(key);
    if (known !== undefined) return known;
    const routing = await this.#store.loadAt(accountId, revision);
    if (routing === undefined) return undefined;
    await inSlices(compileEach(routing));
    const past = this.compile(routing);
    this.#past.set(key, past);
    return past;
  }

  /** Makes a routing ready to decide, without keeping it. */
  compile(routing: Routing): ActiveRuleset {
    const compiled = routing.policies.map(({ document }) => compiledPolicy(document));
    const constants = new Map<string, Value>();
    const functions = new Map<string, readonly string[]>();
    for (const { document } of routing.attributes.values()) {
      if (document.type === 'static') constants.set(`custom.${document.name}`, document.value);
      else functions.set(`custom.${document.name}`, readsOfParameters(document.parameters ?? null));
    }
    const calendars = [...routing.calendars.values()].map(({ document }) => document);
    const { fallbackActions } = routing;
    const ruleset = compileRuleset(compiled, { calendars, constants, functions, fallbackActions });
    return { routing, ruleset, reads: planReads(ruleset) };
  }

  revisionOf(accountId: string): Promise<number> {
    return this.#store.revisionOf(accountId);
  }

  revisionsOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.#store.revisionsOf(accountIds);
  }

  load(accountId: string): Promise<Routing> {
    return this.#store.load(accountId, this.#active.peek(accountId)?.routing);
  }

  async loadAt(accountId: string, revision: number): Promise<Routing | undefined> {
    return (await this.at(accountId, revision))?.routing;
  }

  async change(author: Author, edit: (current: Routing) => RoutingDraft): Promise<Routing> {
    const known = this.#active.peek(author.accountId)?.routing;
    const changed = await this.#store.change(author, edited(edit), known);
    this.#keep(author.accountId, changed);
    return changed;
  }

  entries(...question: Parameters<RoutingStore['entries']>): ReturnType<RoutingStore['entries']> {
    return this.#store.entries(...question);
  }

  entry(...question: Parameters<RoutingStore['entry']>): ReturnType<RoutingStore['entry']> {
    return this.#store.entry(...question);
  }

  /** Loads what other nodes changed since the last look. Called every second; never throws. */
  async poll(onFailure: OnPollFailure): Promise<void> {
    try {
      const revisions = await this.#store.revisionsOf([...this.#active.keys()]);
      for (const [accountId, revision] of revisions) {
        const known = this.#active.peek(accountId)?.routing;
        if (known !== undefined && known.revision < revision)
          this.#keep(accountId, await this.#store.load(accountId, known));
      }
    } catch (error) {
      onFailure(error);
    }
  }

  #load(accountId: string): Promise<ActiveRuleset> {
    const under = this.#loading.get(accountId);
    if (under !== undefined) return under;
    const loading = this.#store
      .load(accountId)
      .then((routing) => this.#keep(accountId, routing))
      .catch((cause: unknown) => {
        throw new Problem('POLICIES_UNAVAILABLE', undefined, { cause, headers: { 'Retry-After': '1' } });
      })
      .finally(() => this.#loading.delete(accountId));
    this.#loading.set(accountId, loading);
    return loading;
  }

  /** Keeps the newest: a load that was overtaken by a change does not bring the old back. */
  #keep(accountId: string, routing: Routing): ActiveRuleset {
    const known = this.#active.peek(accountId);
    if (known !== undefined && known.routing.revision >= routing.revision) return known;
    const active = this.compile(routing);
    this.#active.set(accountId, active);
    this.#onActive(routing);
    return active;
  }
}

function edited(edit: (current: Routing) => RoutingDraft): (current: Routing) => RoutingDraft {
  return (current) => boundRouting(edit(current), draftOf(current));
}

/** Compiles policy by policy, so that others get their turn; each is found compiled again. */
function* compileEach({ policies }: Routing): Generator<undefined, void> {
  for (const { document } of policies) {
    compiledPolicy(document);
    yield;
  }
}
