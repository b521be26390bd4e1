import type { Agent, Skill } from '@conversation-orchestrator/api';
import { createContext, createElement, type ReactNode, useContext, useMemo } from 'react';
import { useAccountId } from './session.tsx';
import { useReply } from './use-reply.ts';

/** The skills and agents of the account, and their names by id. An id nobody knows is its own name. */
export type Directory = {
  readonly skills: readonly Skill[];
  readonly agents: readonly Agent[];
  readonly skillName: (id: string) => string;
  readonly agentName: (id: string) => string;
  readonly loaded: boolean;
};

const NOBODY: Directory = {
  skills: [],
  agents: [],
  skillName: (id) => id,
  agentName: (id) => id,
  loaded: false,
};

const DirectoryContext = createContext(NOBODY);

/** The skills and agents of the account, for whoever shows names of them. */
export function useDirectory(): Directory {
  return useContext(DirectoryContext);
}

/** Reads the directory once for the pages below. */
export function DirectoryProvider({ children }: { readonly children: ReactNode }) {
  const params = { accountId: useAccountId() };
  const skills = useReply('skills.list', { params }).data?.body.skills;
  const agents = useReply('agents.list', { params }).data?.body.agents;
  const directory = useMemo((): Directory => {
    const skillNames = new Map(skills?.map(({ id, name }) => [id, name]));
    const agentNames = new Map(agents?.map(({ id, name }) => [id, name]));
    return {
      skills: skills ?? [],
      agents: agents ?? [],
      skillName: (id) => skillNames.get(id) ?? id,
      agentName: (id) => agentNames.get(id) ?? id,
      loaded: skills !== undefined && agents !== undefined,
    };
  }, [skills, agents]);
  return createElement(DirectoryContext, { value: directory }, children);
}
