/** The path of one thing of an account, for the header `Location` of the answer that it was created. */
export function locationOf(
  accountId: string,
  kind:
    | 'policies'
    | 'attributes'
    | 'calendars'
    | 'functions'
    | 'skills'
    | 'agents'
    | 'bots'
    | 'channels'
    | 'chats',
  id: string,
): string {
  return `/v2/accounts/${encodeURIComponent(accountId)}/${kind}/${encodeURIComponent(id)}`;
}
