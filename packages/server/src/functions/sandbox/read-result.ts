import { jsonFault, writePath } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import type { SandboxOutcome } from './sandbox.ts';

/**
 * Reads a result that a guest has written, as JSON or as it likes. It is refused where other JSON of clients would be: too deep, or with a
 * name that none may have.
 */
export function readResult(text: string): SandboxOutcome['end'] {
  let value: Value;
  try {
    value = JSON.parse(text);
  } catch {
    return invalid('The result is not JSON');
  }
  const fault = jsonFault(value);
  if (!fault) return { kind: 'result', value };
  const where = fault.path.length === 0 ? '' : ` at ${writePath(fault.path)}`;
  return invalid(`The result${where}: ${fault.message}`);
}

function invalid(message: string): SandboxOutcome['end'] {
  return { kind: 'error', code: 'INVALID_RESULT', message };
}
