/** What a token may do. A client without explicit scopes has all of them. */
export const SCOPES = [
  'context:read',
  'context:write',
  'nextaction:ask',
  'config:read',
  'config:write',
  'logs:read',
  'access:manage',
] as const;

/** One thing a token may do. */
export type Scope = (typeof SCOPES)[number];

/** What a user of the console is. */
export const ROLES = ['viewer', 'editor', 'admin'] as const;

/** One kind of user. */
export type Role = (typeof ROLES)[number];

/** The scopes of each role. */
export const ROLE_SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  viewer: ['context:read', 'config:read', 'logs:read'],
  editor: ['context:read', 'context:write', 'nextaction:ask', 'config:read', 'config:write', 'logs:read'],
  admin: SCOPES,
};

/** What a scope allows, in the words of the page that grants it. */
export const SCOPE_DESCRIPTIONS: Readonly<Record<Scope, string>> = {
  'context:read': 'Read context documents, conversations and customers’ data.',
  'context:write': 'Write and delete context documents, conversations and customers’ data.',
  'nextaction:ask': 'Ask for the next action.',
  'config:read': 'Read policies, attributes, functions, skills, agents, calendars and settings; simulate.',
  'config:write':
    'Change policies, attributes, functions, skills, agents, calendars and settings; run functions.',
  'logs:read': 'Read the logs of decisions and functions, and the usage of policies.',
  'access:manage':
    'Manage clients, users, keys, secrets and the hosts functions may call; read the audit log.',
};
