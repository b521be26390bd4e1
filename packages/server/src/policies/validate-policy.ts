import { ENDPOINTS, type JsonObject, validationErrors } from '@conversation-orchestrator/api';
import { type Catalogue, checkPolicy, type Issue } from '@conversation-orchestrator/engine';

/** Everything wrong or doubtful in a document that shall be a policy, its shape included. */
export function validatePolicy(document: JsonObject, catalogue: Catalogue): readonly Issue[] {
  const parsed = ENDPOINTS['policies.create'].body.safeParse(document);
  if (parsed.success) return checkPolicy({ enabled: false, id: '', ...parsed.data }, catalogue);
  return validationErrors(parsed.error).map(({ path, message }) => ({
    code: 'BAD_VALUE',
    severity: 'error',
    path,
    message,
  }));
}
