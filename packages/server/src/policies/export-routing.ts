import type { Agent, RequestOf, Skill } from '@conversation-orchestrator/api';
import { byName } from '../by-name.ts';
import { draftOf, type Routing } from './routing.ts';

/** Everything an account's routing consists of, in a form another account can take. */
export type RoutingDocument = RequestOf<'routing.import'>['body'];

/** Skills and agents, which routing sends conversations to. */
export type Directory = { readonly skills: readonly Skill[]; readonly agents: readonly Agent[] };

/** The routing as a document: policies in order, everything else by name, so that the same routing always gives the same text. */
export function exportRouting(routing: Routing, { agents, skills }: Directory): RoutingDocument {
  const { attributes, calendars, fallbackActions, functions, policies } = draftOf(routing);
  return {
    version: 1,
    policies,
    attributes: attributes.toSorted(byName),
    calendars: calendars.toSorted(byName),
    functions: functions.toSorted(byName),
    skills: skills.toSorted(byName),
    agents: agents.toSorted(byName),
    fallbackActions,
  };
}
