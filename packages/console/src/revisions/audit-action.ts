/** What the server's audit log names: the thing, and what happened to it. */
const THINGS = [
  'routing',
  'settings',
  'client',
  'apiKey',
  'user',
  'skill',
  'agent',
  'account',
  'testToken',
  'secret',
  'allowedDomains',
  'bot',
  'intents',
  'channel',
] as const;
const DEEDS = [
  'changed',
  'created',
  'updated',
  'deleted',
  'regenerated',
  'replaced',
  'renamed',
  'saved',
] as const;

/** An action of the audit log taken apart. */
export type AuditAction = { readonly thing: (typeof THINGS)[number]; readonly deed: (typeof DEEDS)[number] };

/** Takes an action such as `client.created` apart; undefined where the console has no words for it. */
export function auditAction(action: string): AuditAction | undefined {
  const [first, second, ...others] = action.split('.');
  const thing = THINGS.find((known) => known === first);
  const deed = DEEDS.find((known) => known === second);
  return thing === undefined || deed === undefined || others.length > 0 ? undefined : { thing, deed };
}
