import type { Agent, Skill } from '@conversation-orchestrator/api';
import type { AuditEntry } from '../audit/audit-entry.ts';

/** A change of one account's directory under way. It sees what it has changed so far; nobody else does. */
export type DirectoryChange = {
  findSkill(skillId: string): Promise<Skill | undefined>;
  findSkillNamed(name: string): Promise<Skill | undefined>;
  /** Those of the ids that are of skills. */
  knownSkillIds(skillIds: readonly string[]): Promise<ReadonlySet<string>>;
  countSkills(): Promise<number>;
  /** Adds a skill, or puts it in the place of the one with its id. */
  putSkill(skill: Skill): Promise<void>;
  deleteSkill(skillId: string): Promise<void>;

  findAgent(agentId: string): Promise<Agent | undefined>;
  listAgents(): Promise<readonly Agent[]>;
  countAgents(): Promise<number>;
  /** Adds an agent, or puts it in the place of the one with its id. */
  putAgent(agent: Agent): Promise<void>;
  deleteAgent(agentId: string): Promise<void>;

  /** Says in the audit log what is changed. */
  record(entry: AuditEntry): Promise<void>;
};

/**
 * Keeps the skills and agents of accounts. Every implementation must fulfil what is said here, and passes `directory-store.suite.ts`.
 * Accounts never see each other.
 */
export type DirectoryStore = {
  /** All skills, by name. */
  listSkills(accountId: string): Promise<readonly Skill[]>;

  /** The skill; undefined where there is none. */
  findSkill(accountId: string, skillId: string): Promise<Skill | undefined>;

  /** All agents, by name. */
  listAgents(accountId: string): Promise<readonly Agent[]>;

  /** The agent; undefined where there is none. */
  findAgent(accountId: string, agentId: string): Promise<Agent | undefined>;

  /**
   * Runs a change of an account's directory and answers what it answered. Changes of one account run one after another, also across nodes,
   * each seeing what the one before made: what a change has found to be so is so until it ends. Durable, with its entries in the audit log,
   * before it resolves; when `work` throws, nothing of it is kept. `work` may run more than once, and waits for nothing but the change.
   */
  change<T>(accountId: string, work: (change: DirectoryChange) => Promise<T>): Promise<T>;
};
