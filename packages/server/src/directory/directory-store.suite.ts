import type { Agent } from '@conversation-orchestrator/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { DirectoryStore } from './directory-store.ts';

/** What the suite is given: an empty store, the accounts `one`, `two`, …, `nine`, and where its audit entries go. */
export type DirectoryStoreFixture = {
  readonly store: DirectoryStore;
  readonly audit: AuditLog;
  readonly dispose: () => Promise<void>;
};

/** The accounts a fixture has. */
export const SUITE_ACCOUNTS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
] as const;

const ana: Agent = { id: 'ana', name: 'Ana', skillIds: ['vip', 'de'], status: 'online' };

function entry(accountId: string, target: string): AuditEntry {
  const actor = { kind: 'user', id: 'u', name: 'U' } as const;
  return { id: `${accountId} ${target}`, accountId, at: 1, actor, action: 'skill.created', target };
}

/** What every directory store must fulfil. */
export function describeDirectoryStore(name: string, open: () => Promise<DirectoryStoreFixture>): void {
  describe(`the directory store in ${name}`, () => {
    let fixture: DirectoryStoreFixture;
    let store: DirectoryStore;

    beforeAll(async () => {
      fixture = await open();
      store = fixture.store;
    });
    afterAll(() => fixture.dispose());

    test('an account begins with nothing', async () => {
      expect(await store.listSkills('one')).toEqual([]);
      expect(await store.listAgents('one')).toEqual([]);
      expect(await store.findSkill('one', 'vip')).toBeUndefined();
      expect(await store.findAgent('one', 'ana')).toBeUndefined();
    });

    test('skills and agents are found as they were put, and replaced by those of the same id', async () => {
      await store.change('two', async (change) => {
        await change.putSkill({ id: 'vip', name: 'Vip' });
        await change.putSkill({ id: 'vip', name: 'Vip Support' });
        await change.putAgent({ ...ana, status: 'away' });
        await change.putAgent(ana);
      });
      expect(await store.listSkills('two')).toEqual([{ id: 'vip', name: 'Vip Support' }]);
      expect(await store.findSkill('two', 'vip')).toEqual({ id: 'vip', name: 'Vip Support' });
      expect(await store.listAgents('two')).toEqual([ana]);
      expect(await store.findAgent('two', 'ana')).toEqual(ana);
    });

    test('lists are by name, as people sort', async () => {
      await store.change('three', async (change) => {
        for (const [id, title] of [
          ['1', 'beta'],
          ['2', 'Team 10'],
          ['3', 'Alpha'],
          ['4', 'Team 9'],
          ['5', 'ärger'],
        ] as const) {
          await change.putSkill({ id, name: title });
          await change.putAgent({ ...ana, id, name: title });
        }
      });
      const sorted = ['Alpha', 'ärger', 'beta', 'Team 9', 'Team 10'];
      expect((await store.listSkills('three')).map((skill) => skill.name)).toEqual(sorted);
      expect((await store.listAgents('three')).map((agent) => agent.name)).toEqual(sorted);
    });

    test('a change sees what it has changed so far', async () => {
      await store.change('four', async (change) => {
        await change.putSkill({ id: 'vip', name: 'Vip' });
        await change.putSkill({ id: 'de', name: 'Deutsch' });
        await change.putAgent(ana);
        expect(await change.findSkill('vip')).toEqual({ id: 'vip', name: 'Vip' });
        expect(await change.findSkillNamed('Deutsch')).toEqual({ id: 'de', name: 'Deutsch' });
        expect(await change.findSkillNamed('deutsch')).toBeUndefined();
        expect(await change.knownSkillIds(['vip', 'nowhere', 'de'])).toEqual(new Set(['vip', 'de']));
        expect(await change.knownSkillIds([])).toEqual(new Set());
        expect([await change.countSkills(), await change.countAgents()]).toEqual([2, 1]);
        expect(await change.listAgents()).toEqual([ana]);
        expect(await change.findAgent('ana')).toEqual(ana);
        await change.deleteSkill('vip');
        await change.deleteAgent('ana');
        expect([await change.countSkills(), await change.countAgents()]).toEqual([1, 0]);
      });
      expect(await store.listSkills('four')).toEqual([{ id: 'de', name: 'Deutsch' }]);
      expect(await store.listAgents('four')).toEqual([]);
    });

    test('of a change that fails nothing is kept, entries in the audit log neither', async () => {
      const failing = store.change('five', async (change) => {
        await change.putSkill({ id: 'vip', name: 'Vip' });
        await change.record(entry('five', 'vip'));
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await store.listSkills('five')).toEqual([]);
      expect(await fixture.audit.list({ accountId: 'five', limit: 10 })).toEqual([]);
    });

    test('a change answers what its work answers, and its entries are in the audit log', async () => {
      const answer = await store.change('six', async (change) => {
        await change.record(entry('six', 'vip'));
        return 42;
      });
      expect(answer).toBe(42);
      expect(await fixture.audit.list({ accountId: 'six', limit: 10 })).toEqual([entry('six', 'vip')]);
    });

    test('changes of one account run one after another', async () => {
      const add = (id: string) =>
        store.change('seven', async (change) => {
          const count = await change.countSkills();
          await change.putSkill({ id, name: `number ${count}` });
        });
      await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(add));
      const names = (await store.listSkills('seven')).map((skill) => skill.name);
      expect(names).toEqual([0, 1, 2, 3, 4, 5].map((count) => `number ${count}`));
    });

    test('accounts never see each other', async () => {
      await store.change('eight', async (change) => {
        await change.putSkill({ id: 'vip', name: 'Vip' });
        await change.putAgent(ana);
      });
      await store.change('nine', async (change) => {
        expect(await change.findSkill('vip')).toBeUndefined();
        expect(await change.findSkillNamed('Vip')).toBeUndefined();
        expect(await change.knownSkillIds(['vip'])).toEqual(new Set());
        expect([await change.countSkills(), await change.countAgents()]).toEqual([0, 0]);
        await change.putSkill({ id: 'vip', name: 'Another' });
        await change.deleteAgent('ana');
      });
      expect(await store.listSkills('eight')).toEqual([{ id: 'vip', name: 'Vip' }]);
      expect(await store.listAgents('eight')).toEqual([ana]);
      expect(await store.findAgent('nine', 'ana')).toBeUndefined();
    });
  });
}
