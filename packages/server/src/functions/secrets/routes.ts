import { Problem } from '@conversation-orchestrator/api';
import { authorOf } from '../../audit/auditor.ts';
import type { Handlers } from '../../http/handlers.ts';
import { saveSecret, type VaultParts } from './secret-vault.ts';

/** The routes of secrets. */
export function secretRoutes(
  parts: VaultParts,
): Pick<Handlers, 'secrets.list' | 'secrets.save' | 'secrets.delete'> {
  const { audit, secrets } = parts;
  return {
    async 'secrets.list'({ params }) {
      const listed = await secrets.list(params.accountId);
      return {
        status: 200,
        body: {
          secrets: listed.map(({ name, changedAt }) => ({
            name,
            changedAt: new Date(changedAt).toISOString(),
          })),
        },
      };
    },
    async 'secrets.save'(request) {
      const { body, params } = request;
      await saveSecret(parts, authorOf(request), { name: params.name, value: body.value });
      return { status: 204 };
    },
    async 'secrets.delete'(request) {
      const { accountId, name } = request.params;
      const entry = audit(authorOf(request), { action: 'secret.deleted', target: name });
      if (!(await secrets.remove(accountId, name, entry)))
        throw new Problem('NOT_FOUND', `There is no secret ${name}`);
      return { status: 204 };
    },
  };
}
