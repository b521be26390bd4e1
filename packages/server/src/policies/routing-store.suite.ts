import type { Policy } from '@conversation-orchestrator/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Author } from '../audit/auditor.ts';
import { draftOf, type Routing, type RoutingDraft } from './routing.ts';
import type { RoutingStore } from './routing-store.ts';

/** A store under test, with the accounts `one` and `two`, and how to let go of it. */
export type StoreUnderTest = { readonly store: RoutingStore; readonly close: () => Promise<void> };

const ana: Author = { accountId: 'one', actor: { kind: 'user', id: 'ana', name: 'Ana' } };

function policy(id: string, name = id): Policy {
  return {
    id,
    name,
    enabled: true,
    conditions: [],
    actions: [{ type: 'SEND_MESSAGE', payload: { message: id } }],
  };
}

function withPolicies(...ids: readonly string[]): (current: Routing) => RoutingDraft {
  return (current) => {
    const known = new Map(current.policies.map(({ document }) => [document.id, document]));
    return { ...draftOf(current), policies: ids.map((id) => known.get(id) ?? policy(id)) };
  };
}

const idsOf = ({ policies }: Routing): readonly string[] => policies.map(({ document }) => document.id);

/** What every routing store must do. */
export function describeRoutingStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let opened: StoreUnderTest;
    let store: RoutingStore;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.close());

    test('an account that never had a change is at revision 0, which is empty', async () => {
      expect(await store.revisionOf('two')).toBe(0);
      expect(await store.load('two')).toMatchObject({ revision: 0, policies: [], fallbackActions: [] });
      expect(await store.entry('two', 0)).toMatchObject({ revision: 0, changes: [] });
      expect(await store.entry('two', 1)).toBeUndefined();
    });

    test('a change is one revision more, with who made it and what changed', async () => {
      const before = await store.revisionOf('one');
      const changed = await store.change(ana, withPolicies('a', 'b', 'c'));
      expect(changed.revision).toBe(before + 1);
      expect(idsOf(await store.load('one'))).toEqual(['a', 'b', 'c']);
      const entry = await store.entry('one', changed.revision);
      expect(entry?.by).toEqual(ana.actor);
      expect(entry?.changes.map(({ change, id }) => [change, id])).toEqual([
        ['created', 'a'],
        ['created', 'b'],
        ['created', 'c'],
      ]);
    });

    test('a draft that changes nothing makes no revision', async () => {
      const before = await store.load('one');
      const same = await store.change(ana, (current) => ({
        ...draftOf(current),
        policies: current.policies.map(({ document }) => ({ ...document })),
      }));
      expect(same.revision).toBe(before.revision);
    });

    test('a policy keeps the revision in which it last changed, also when others change or it moves', async () => {
      await store.change(ana, withPolicies('a', 'b', 'c'));
      const first = (await store.load('one')).policies.find(({ document }) => document.id === 'a');
      await store.change(ana, (current) => ({
        ...draftOf(current),
        policies: draftOf(current).policies.map((known) =>
          known.id === 'b' ? policy('b', 'renamed') : known,
        ),
      }));
      const moved = await store.change(ana, withPolicies('c', 'b', 'a'));
      const loaded = await store.load('one');
      expect(idsOf(loaded)).toEqual(['c', 'b', 'a']);
      expect(loaded.policies).toEqual(moved.policies);
      expect(loaded.policies.find(({ document }) => document.id === 'a')?.revision).toBe(first?.revision);
    });

    test('every past revision can be read as it was', async () => {
      const one = await store.change(ana, withPolicies('x', 'y', 'z'));
      const two = await store.change(ana, withPolicies('z', 'x'));
      const three = await store.change(ana, withPolicies('n', 'z', 'm', 'x'));
      expect(idsOf((await store.loadAt('one', one.revision)) as Routing)).toEqual(['x', 'y', 'z']);
      expect(idsOf((await store.loadAt('one', two.revision)) as Routing)).toEqual(['z', 'x']);
      expect(idsOf((await store.loadAt('one', three.revision)) as Routing)).toEqual(['n', 'z', 'm', 'x']);
      expect(await store.loadAt('one', three.revision + 1)).toBeUndefined();
    });

    test('attributes, calendars and fallback actions are part of a revision', async () => {
      const value = { name: 'list', type: 'static', value: ['ä', '__proto__', 1.5, null] } as const;
      const calendar = {
        name: 'office',
        timeZone: 'Europe/Berlin',
        open: [{ days: ['MON'], from: '09:00', to: '17:00' }],
      };
      const fallbackActions = [{ type: 'TRANSFER_TO_SKILL', payload: { skillId: 's' } }] as const;
      const changed = await store.change(ana, (current) => ({
        ...draftOf(current),
        attributes: [value],
        calendars: [calendar],
        fallbackActions,
      }));
      const emptied = await store.change(ana, (current) => ({
        ...draftOf(current),
        attributes: [],
        fallbackActions: [],
      }));
      const past = await store.loadAt('one', changed.revision);
      expect(past?.attributes.get('list')?.document).toEqual(value);
      expect(past?.calendars.get('office')?.document).toEqual(calendar);
      expect(past?.fallbackActions).toEqual(fallbackActions);
      const now = await store.load('one');
      expect([now.revision, now.attributes.size, now.calendars.size, now.fallbackActions]).toEqual([
        emptied.revision,
        0,
        1,
        [],
      ]);
    });

    test('functions are part of a revision, with the revision in which each last changed', async () => {
      const code = (name: string, text: string, schedule?: string) =>
        ({ kind: 'javascript', name, code: text, ...(schedule !== undefined && { schedule }) }) as const;
      const hook = { kind: 'webhook', name: 'hook', url: 'https://hooks.example.com/' } as const;
      const withFunctions = (...functions: RoutingDraft['functions']) =>
        store.change(ana, (current) => ({ ...draftOf(current), functions }));
      const first = await withFunctions(code('a', '1'), hook);
      const second = await withFunctions(code('a', '1', '*/2 * * * *'), hook);
      const third = await withFunctions(hook);
      const at = async (revision: number) =>
        [...((await store.loadAt('one', revision))?.functions ?? [])].map(([, revised]) => revised);
      expect(await at(first.revision)).toEqual([
        { document: code('a', '1'), revision: first.revision },
        { document: hook, revision: first.revision },
      ]);
      expect(await at(second.revision)).toEqual([
        { document: code('a', '1', '*/2 * * * *'), revision: second.revision },
        { document: hook, revision: first.revision },
      ]);
      expect((await store.load('one')).functions).toEqual(third.functions);
      expect((await store.entry('one', third.revision))?.changes).toEqual([
        { kind: 'function', change: 'deleted', id: 'a', name: 'a' },
      ]);
    });

    test('changes made at once are made one after another, and none is lost', async () => {
      const before = await store.change(ana, withPolicies('base'));
      const added = Array.from({ length: 12 }, (_, at) => `p${at}`);
      await Promise.all(
        added.map((id) =>
          store.change(ana, (current) => ({
            ...draftOf(current),
            policies: [...draftOf(current).policies, policy(id)],
          })),
        ),
      );
      const after = await store.load('one');
      expect(after.revision).toBe(before.revision + added.length);
      expect([...idsOf(after)].sort()).toEqual(['base', ...added].sort());
    });

    test('an edit that throws changes nothing', async () => {
      const before = await store.load('one');
      const refuse = () => {
        throw new Error('refused');
      };
      await expect(store.change(ana, refuse)).rejects.toThrow('refused');
      expect((await store.load('one')).revision).toBe(before.revision);
    });

    test('sixty insertions at the same place keep their order', async () => {
      const ids = Array.from({ length: 60 }, (_, at) => `m${at}`);
      await store.change(ana, withPolicies('top', 'bottom'));
      let order = ['top', 'bottom'];
      for (const id of ids) {
        order = ['top', id, ...order.slice(1)];
        await store.change(ana, withPolicies(...order));
      }
      expect(idsOf(await store.load('one'))).toEqual(order);
    });

    test('an entry names the first hundred things that a change touched, without their documents', async () => {
      const ids = Array.from({ length: 120 }, (_, at) => `many-${at}`);
      const { revision } = await store.change(ana, withPolicies(...ids));
      const entry = await store.entry('one', revision);
      expect(entry?.changes).toHaveLength(100);
      expect(entry?.changes[0]).toEqual({ kind: 'policy', change: 'created', id: 'many-0', name: 'many-0' });
    });

    test('entries come newest first, and page by revision', async () => {
      const all = await store.entries('one', { limit: 1_000 });
      expect(all.map(({ revision }) => revision)).toEqual([...all.keys()].map((at) => all.length - at));
      const page = await store.entries('one', { before: 5, limit: 2 });
      expect(page.map(({ revision }) => revision)).toEqual([4, 3]);
      expect(await store.entries('two', { limit: 10 })).toEqual([]);
    });
  });
}
