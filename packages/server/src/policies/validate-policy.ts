import { ENDPOINTS, type JsonObject, validationErrors } from '@conversation-orchestrator/api';
import { checkPolicy, type Issue } from '@conversation-orchestrator/engine';
import { catalogueOf } from '../attributes/attribute-catalogue.ts';
import { issuesOfReads } from '../attributes/function-issues.ts';
import type { Routing } from './routing.ts';

/** Everything wrong or doubtful in a document that shall be a policy, its shape included. */
export function validatePolicy(document: JsonObject, routing: Routing): readonly Issue[] {
  const parsed = ENDPOINTS['policies.create'].body.safeParse(document);
  if (parsed.success) {
    const policy = { enabled: false, id: '', ...parsed.data };
    return [...checkPolicy(policy, catalogueOf(routing)), ...issuesOfReads(policy, routing)];
  }
  return validationErrors(parsed.error).map(({ path, message }) => ({
    code: 'BAD_VALUE',
    severity: 'error',
    path,
    message,
  }));
}
