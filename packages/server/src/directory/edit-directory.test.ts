import { type Agent, MAX_AGENTS, MAX_SKILLS, type Problem } from '@conversation-orchestrator/api';
import { beforeEach, expect, test } from 'vitest';
import { createAuditor } from '../audit/auditor.ts';
import { createMemoryAuditLog, type MemoryAuditLog } from '../audit/memory-audit-log.ts';
import { createMemoryRoutingStore } from '../policies/memory-routing-store.ts';
import { draftOf } from '../policies/routing.ts';
import type { RoutingStore } from '../policies/routing-store.ts';
import { standingClock } from '../testing/standing-clock.ts';
import { addAgent, agentOf, deleteAgent, replaceAgent } from './edit-agents.ts';
import { addSkill, type DirectoryParts, deleteSkill, replaceSkill } from './edit-skills.ts';
import { createMemoryDirectoryStore } from './memory-directory-store.ts';

const author = { accountId: 'one', actor: { kind: 'user', id: 'ana', name: 'Ana' } } as const;
const vip = { id: 'vip', name: 'Vip Support' };
const ben: Agent = { id: 'ben', name: 'Ben', skillIds: ['vip'], status: 'online' };

let log: MemoryAuditLog;
let routing: RoutingStore;
let parts: DirectoryParts;

beforeEach(() => {
  const clock = standingClock();
  let ids = 0;
  log = createMemoryAuditLog();
  routing = createMemoryRoutingStore(clock);
  parts = {
    directory: createMemoryDirectoryStore(log),
    routing,
    audit: createAuditor(clock, () => `audit-${ids++}`),
  };
});

async function problemOf(refused: Promise<unknown>): Promise<Pick<Problem, 'code' | 'errors' | 'detail'>> {
  return refused.then(
    () => expect.fail('it was not refused'),
    (problem: Problem) => problem,
  );
}

async function actions(): Promise<readonly string[]> {
  const entries = await log.list({ accountId: 'one', limit: 100 });
  return entries.map(({ action, target }) => `${action} ${target}`).reverse();
}

async function withPolicyTo(skillId: string): Promise<void> {
  await routing.change(author, (current) => ({
    ...draftOf(current),
    policies: [
      {
        id: 'p',
        name: 'VIP by phone',
        enabled: false,
        actions: [{ type: 'TRANSFER_TO_SKILL', payload: { skillId } }],
      },
    ],
  }));
}

test('skills are added, renamed and deleted, and the audit log says so', async () => {
  await addSkill(parts, author, vip);
  await replaceSkill(parts, author, { id: 'vip', name: 'VIPs' });
  expect(await parts.directory.findSkill('one', 'vip')).toEqual({ id: 'vip', name: 'VIPs' });
  await deleteSkill(parts, author, 'vip');
  expect(await parts.directory.listSkills('one')).toEqual([]);
  expect(await actions()).toEqual(['skill.created vip', 'skill.updated vip', 'skill.deleted vip']);
});

test('a skill keeps its name without an entry in the audit log', async () => {
  await addSkill(parts, author, vip);
  await replaceSkill(parts, author, vip);
  expect(await actions()).toEqual(['skill.created vip']);
});

test('two skills have neither the same id nor the same name', async () => {
  await addSkill(parts, author, vip);
  await addSkill(parts, author, { id: 'regular', name: 'Regular Support' });
  expect(await problemOf(addSkill(parts, author, { id: 'vip', name: 'Another' }))).toMatchObject({
    code: 'NAME_TAKEN',
  });
  expect(await problemOf(addSkill(parts, author, { id: 'another', name: 'Vip Support' }))).toMatchObject({
    code: 'NAME_TAKEN',
  });
  expect(await problemOf(replaceSkill(parts, author, { id: 'regular', name: 'Vip Support' }))).toMatchObject({
    code: 'NAME_TAKEN',
  });
  expect(await parts.directory.listSkills('one')).toHaveLength(2);
});

test('what is not there cannot be changed or deleted', async () => {
  const refusals = [
    replaceSkill(parts, author, vip),
    deleteSkill(parts, author, 'vip'),
    replaceAgent(parts, author, { ...ben, skillIds: [] }),
    deleteAgent(parts, author, 'ben'),
  ];
  for (const refusal of refusals) expect(await problemOf(refusal)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await actions()).toEqual([]);
});

test('a skill that policies transfer to, or agents have, is not deleted; the refusal names all of them', async () => {
  await addSkill(parts, author, vip);
  await addAgent(parts, author, ben);
  await withPolicyTo('vip');
  const problem = await problemOf(deleteSkill(parts, author, 'vip'));
  expect(problem).toMatchObject({
    code: 'IN_USE',
    detail: 'The skill “Vip Support” is still in use: the policy “VIP by phone” transfers to it, and 1 more',
    errors: [
      { path: 'policies.p', message: 'the policy “VIP by phone” transfers to it' },
      { path: 'agents.ben', message: 'the agent “Ben” has it' },
    ],
  });
  expect(await parts.directory.findSkill('one', 'vip')).toEqual(vip);
  await withPolicyTo('elsewhere');
  await replaceAgent(parts, author, { ...ben, skillIds: [] });
  await deleteSkill(parts, author, 'vip');
  expect(await parts.directory.findSkill('one', 'vip')).toBeUndefined();
});

test('a skill somebody deletes while an agent gets it is either kept, or not given', async () => {
  await addSkill(parts, author, vip);
  const [given, deleted] = await Promise.allSettled([
    addAgent(parts, author, ben),
    deleteSkill(parts, author, 'vip'),
  ]);
  expect([given.status, deleted.status].sort()).toEqual(['fulfilled', 'rejected']);
});

test('agents are added, changed and deleted, and the audit log says so', async () => {
  await addSkill(parts, author, vip);
  await addAgent(parts, author, ben);
  expect(await problemOf(addAgent(parts, author, ben))).toMatchObject({ code: 'NAME_TAKEN' });
  await replaceAgent(parts, author, { ...ben, name: 'Benedict', skillIds: [] });
  expect(await parts.directory.findAgent('one', 'ben')).toEqual({ ...ben, name: 'Benedict', skillIds: [] });
  await deleteAgent(parts, author, 'ben');
  expect(await parts.directory.listAgents('one')).toEqual([]);
  expect((await actions()).slice(1)).toEqual(['agent.created ben', 'agent.updated ben', 'agent.deleted ben']);
});

test('an agent who goes online or offline does not fill the audit log', async () => {
  await addAgent(parts, author, { ...ben, skillIds: [] });
  await replaceAgent(parts, author, { ...ben, skillIds: [], status: 'away' });
  expect(await parts.directory.findAgent('one', 'ben')).toMatchObject({ status: 'away' });
  expect(await actions()).toEqual(['agent.created ben']);
});

test('two agents may have the same name', async () => {
  await addAgent(parts, author, { ...ben, skillIds: [] });
  await addAgent(parts, author, { ...ben, id: 'ben-2', skillIds: [] });
  expect(await parts.directory.listAgents('one')).toHaveLength(2);
});

test('an agent gets only skills there are; every other one is named', async () => {
  await addSkill(parts, author, vip);
  const wrong = { ...ben, skillIds: ['nowhere', 'vip', 'gone'] };
  const errors = [
    { path: 'skillIds[0]', message: 'there is no skill nowhere' },
    { path: 'skillIds[2]', message: 'there is no skill gone' },
  ];
  expect(await problemOf(addAgent(parts, author, wrong))).toMatchObject({ code: 'INVALID_REQUEST', errors });
  await addAgent(parts, author, ben);
  expect(await problemOf(replaceAgent(parts, author, wrong))).toMatchObject({
    code: 'INVALID_REQUEST',
    errors,
  });
  expect(await parts.directory.findAgent('one', 'ben')).toEqual(ben);
});

test('an agent who is not said to be anything is offline and has no skills; a skill said twice is one', () => {
  expect(agentOf({ name: 'Ben' }, 'ben')).toEqual({
    id: 'ben',
    name: 'Ben',
    skillIds: [],
    status: 'offline',
  });
  expect(agentOf({ name: 'Ben', skillIds: ['a', 'b', 'a'] }, 'ben').skillIds).toEqual(['a', 'b']);
});

test('an account has only so many skills and agents', async () => {
  await parts.directory.change('one', async (change) => {
    for (let at = 0; at < MAX_SKILLS; at += 1) await change.putSkill({ id: `${at}`, name: `${at}` });
    for (let at = 0; at < MAX_AGENTS; at += 1) await change.putAgent({ ...ben, id: `${at}`, skillIds: [] });
  });
  expect(await problemOf(addSkill(parts, author, vip))).toMatchObject({ code: 'INVALID_REQUEST' });
  expect(await problemOf(addAgent(parts, author, { ...ben, skillIds: [] }))).toMatchObject({
    code: 'INVALID_REQUEST',
  });
});
