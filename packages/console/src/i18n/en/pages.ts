/** Names of the pages, as the navigation shows them. */
export const pages = {
  policies: 'Policies',
  logs: 'Logs',
  usage: 'Usage',
  context: 'Context',
  directory: 'Skills & agents',
  access: 'Access',
  settings: 'Settings',
  revisions: 'Revisions',
} as const;
