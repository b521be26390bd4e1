import { Problem } from '@conversation-orchestrator/api';

const SESSION = /\/sessions\/([^/]{1,256})$/;

/** The id at the end of the name of a session: `projects/…/sessions/<id>`. */
export function sessionIdOf(name: string): string {
  const id = SESSION.exec(name)?.[1];
  if (id === undefined) throw new Problem('INVALID_REQUEST', 'session: must end in /sessions/ and an id');
  return id;
}
