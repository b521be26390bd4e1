/** Settings of the account. */
export const settings = {
  note: 'For the whole account',
  fallbackTitle: 'When nothing matches',
  fallbackText: 'These actions are given when no policy matches, so that no conversation is left alone.',
  noFallback: 'None: the answer is empty, and the bot decides by itself.',
  discard: 'Discard',
  logTitle: 'Log of decisions',
  logText: 'Decisions older than this are deleted from the log, and do not count in the usage any more.',
  logDays: 'Days decisions are kept',
  shortenTitle_one: 'Keep decisions for {{count}} day only?',
  shortenTitle_other: 'Keep decisions for {{count}} days only?',
  shortenText_one: 'Decisions older than {{count}} day are deleted for good, with their reasons.',
  shortenText_other: 'Decisions older than {{count}} days are deleted for good, with their reasons.',
  shorten: 'Shorten and delete',
  requestsTitle: 'Requests',
  queryTokens: 'Accept tokens in the address (?access_token=…)',
  queryTokensText:
    'Existing clients may send them so. Addresses end up in logs of proxies: switch it off when no client needs it.',
} as const;
