/** Names of the pages, as the navigation shows them. */
export const pages = {
  policies: 'Policies',
  logs: 'Logs',
  usage: 'Usage',
  context: 'Context',
  functions: 'Functions',
  bots: 'Bots',
  emulator: 'Emulator',
  desk: 'Desk',
  directory: 'Skills & agents',
  access: 'Access',
  settings: 'Settings',
  revisions: 'Revisions',
} as const;
