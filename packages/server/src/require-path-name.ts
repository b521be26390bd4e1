import { Problem } from '@conversation-orchestrator/api';

/** Refuses a body that names another thing than the path does. A body that names none is of the path's. */
export function requirePathName(member: 'id' | 'name', inBody: string | undefined, inPath: string): void {
  if (inBody === undefined || inBody === inPath) return;
  const message = `must be ${inPath}, as in the path, or be left out`;
  throw new Problem('INVALID_REQUEST', `${member}: ${message}`, { errors: [{ path: member, message }] });
}
