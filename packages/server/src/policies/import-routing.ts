import { Problem, type ProblemDetail } from '@conversation-orchestrator/api';
import { isTimeZone } from '@conversation-orchestrator/engine';
import { catalogueOf } from '../attributes/attribute-catalogue.ts';
import { findFunctionLoop } from '../attributes/function-loop.ts';
import type { Auditor, Author } from '../audit/auditor.ts';
import type { DirectoryStore } from '../directory/directory-store.ts';
import type { CheckFunction } from '../functions/check-function.ts';
import { composeRouting } from './compose-routing.ts';
import { type DirectoryDifference, diffDirectory } from './diff-directory.ts';
import { diffRouting, type RoutingChange } from './diff-routing.ts';
import { errorsOf } from './edit-policies.ts';
import type { Directory, RoutingDocument } from './export-routing.ts';
import { checkPrecondition } from './precondition.ts';
import { draftOf, type Routing, type RoutingDraft } from './routing.ts';
import type { RoutingStore } from './routing-store.ts';

/** What an import needs of the server. */
export type ImportParts = {
  readonly routing: RoutingStore;
  readonly directory: DirectoryStore;
  readonly audit: Auditor;
  readonly checkFunction: CheckFunction;
};

/** What an import changed, or would change. */
export type Imported = {
  readonly revision: number;
  readonly changes: readonly (RoutingChange | DirectoryDifference)[];
};

/** What shall be imported, and the `If-Match` it was sent with. */
export type ImportRequest = { readonly document: RoutingDocument; readonly ifMatch?: string | undefined };

/** Tells what an import would change, having checked all of it. Changes nothing. */
export async function previewImport(
  { checkFunction, directory, routing }: ImportParts,
  accountId: string,
  { document, ifMatch }: ImportRequest,
): Promise<Imported> {
  const current = await routing.load(accountId);
  checkCurrent(current, ifMatch);
  const draft = draftFrom(current, document, checkFunction);
  const known = await readDirectory(directory, accountId);
  requireSkills(document, known);
  const changes = [...diffRouting(current, draft), ...diffDirectory(known, document)];
  return { revision: current.revision, changes };
}

/**
 * Makes the routing what the document says. A part that is there replaces the account's; one that is left out stays. Doing it twice changes nothing.
 * Skills and agents come first, so that no policy ever transfers to one that is not there yet.
 */
export async function importRouting(
  parts: ImportParts,
  author: Author,
  request: ImportRequest,
): Promise<Imported> {
  const { document, ifMatch } = request;
  const { changes } = await previewImport(parts, author.accountId, request);
  await importDirectory(parts, author, document);
  const { revision } = await parts.routing.change(author, (current) => {
    checkCurrent(current, ifMatch);
    return draftFrom(current, document, parts.checkFunction);
  });
  return { revision, changes };
}

function checkCurrent({ revision }: Routing, ifMatch: string | undefined): void {
  checkPrecondition(ifMatch, { changed: revision, current: revision }, false);
}

async function readDirectory(directory: DirectoryStore, accountId: string): Promise<Directory> {
  return { skills: await directory.listSkills(accountId), agents: await directory.listAgents(accountId) };
}

/** An agent of a skill that is not there would never be offered a conversation of it. */
function requireSkills({ agents = [], skills }: RoutingDocument, known: Directory): void {
  const ids = new Set((skills ?? known.skills).map(({ id }) => id));
  const errors = agents.flatMap(({ skillIds }, agent) =>
    skillIds.flatMap((id, skill) =>
      ids.has(id)
        ? []
        : [{ path: `agents[${agent}].skillIds[${skill}]`, message: `There is no skill ${id}` }],
    ),
  );
  if (errors.length > 0) throw new Problem('INVALID_REQUEST', 'The document cannot be imported', { errors });
}

function draftFrom(current: Routing, document: RoutingDocument, checkFunction: CheckFunction): RoutingDraft {
  const known = draftOf(current);
  const draft: RoutingDraft = {
    policies: document.policies ?? known.policies,
    attributes: document.attributes ?? known.attributes,
    calendars: document.calendars ?? known.calendars,
    functions: document.functions ?? known.functions,
    fallbackActions: document.fallbackActions ?? known.fallbackActions,
  };
  const errors = [...repetitions(document), ...mistakes(current, draft, checkFunction)];
  if (errors.length > 0) throw new Problem('INVALID_POLICY', 'The document cannot be imported', { errors });
  return draft;
}

/** Everything in a document is known by its id or name: two with one would be one too few. */
function repetitions(document: RoutingDocument): readonly ProblemDetail[] {
  const keys = {
    policies: document.policies?.map(({ id }) => id),
    attributes: document.attributes?.map(({ name }) => name),
    calendars: document.calendars?.map(({ name }) => name),
    functions: document.functions?.map(({ name }) => name),
    skills: document.skills?.map(({ id }) => id),
    agents: document.agents?.map(({ id }) => id),
  };
  return Object.entries(keys).flatMap(([part, names = []]) => {
    const seen = new Set<string>();
    return names.flatMap((name, at) => {
      const twice = seen.has(name);
      seen.add(name);
      return twice ? [{ path: `${part}[${at}]`, message: `${name} is named twice` }] : [];
    });
  });
}

function mistakes(
  current: Routing,
  draft: RoutingDraft,
  checkFunction: CheckFunction,
): readonly ProblemDetail[] {
  const catalogue = catalogueOf(composeRouting(current, draft, [], current.revision));
  const loop = findFunctionLoop(draft.attributes);
  return [
    ...draft.policies.flatMap((policy, at) => errorsOf(policy, catalogue, `policies[${at}].`)),
    ...draft.calendars.flatMap(({ timeZone }, at) =>
      isTimeZone(timeZone)
        ? []
        : [{ path: `calendars[${at}].timeZone`, message: `${timeZone} is not a time zone` }],
    ),
    ...draft.functions.flatMap((one, at) =>
      one === current.functions.get(one.name)?.document ? [] : checkFunction(one, `functions[${at}].`),
    ),
    ...(loop === undefined
      ? []
      : [{ path: 'attributes', message: `function attributes wait for each other: ${loop.join(' → ')}` }]),
  ];
}

async function importDirectory(
  { audit, directory }: ImportParts,
  author: Author,
  document: RoutingDocument,
): Promise<void> {
  const differences = diffDirectory(await readDirectory(directory, author.accountId), document);
  if (differences.length === 0) return;
  const skills = new Map(document.skills?.map((skill) => [skill.id, skill]));
  const agents = new Map(document.agents?.map((agent) => [agent.id, agent]));
  await directory.change(author.accountId, async (change) => {
    for (const { change: what, id, kind, name } of differences) {
      const [skill, agent] = [skills.get(id), agents.get(id)];
      if (kind === 'skill') await (skill === undefined ? change.deleteSkill(id) : change.putSkill(skill));
      else await (agent === undefined ? change.deleteAgent(id) : change.putAgent(agent));
      await change.record(audit(author, { action: `${kind}.${what}`, target: id, detail: { name } }));
    }
  });
}
