import { authorOf } from '../audit/auditor.ts';
import type { Handlers } from '../http/handlers.ts';
import { exportRouting } from './export-routing.ts';
import { type ImportParts, importRouting, previewImport } from './import-routing.ts';
import { etagOf } from './precondition.ts';
import type { Rulesets } from './rulesets.ts';

/** The routes of an account's routing as one document. */
export function transferRoutes(
  parts: ImportParts & { readonly rulesets: Rulesets },
): Pick<Handlers, 'routing.export' | 'routing.import'> {
  const { directory, rulesets } = parts;
  return {
    async 'routing.export'({ params: { accountId }, query: { format } }) {
      const { routing } = await rulesets.active(accountId);
      const skills = await directory.listSkills(accountId);
      const agents = await directory.listAgents(accountId);
      const headers = {
        ETag: etagOf(routing.revision),
        'Content-Disposition': `attachment; filename="routing-${routing.revision}.${format}"`,
      };
      const contentType = format === 'yaml' ? 'application/yaml' : 'application/json';
      return { status: 200, body: exportRouting(routing, { skills, agents }), headers, contentType };
    },

    async 'routing.import'(request) {
      const { body: document, headers, params, query } = request;
      const wanted = { document, ifMatch: headers['if-match'] };
      const { changes, revision } = query.dryRun
        ? await previewImport(parts, params.accountId, wanted)
        : await importRouting(parts, authorOf(request), wanted);
      const shown = changes.map(({ kind, change, id, name }) => ({
        kind,
        change,
        id,
        ...(name !== undefined && { name }),
      }));
      return {
        status: 200,
        body: { dryRun: query.dryRun, revision, changes: shown },
        headers: { ETag: etagOf(revision) },
      };
    },
  };
}
