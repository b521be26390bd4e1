/** The path of one thing of an account, for the header `Location` of the answer that it was created. */
export function locationOf(
  accountId: string,
  kind: 'attributes' | 'calendars' | 'skills' | 'agents',
  id: string,
): string {
  return `/v2/accounts/${encodeURIComponent(accountId)}/${kind}/${encodeURIComponent(id)}`;
}
