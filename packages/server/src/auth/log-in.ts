import { Problem, SCOPES } from '@conversation-orchestrator/api';
import { type AuthenticateClientOptions, authenticateClient } from './authenticate-client.ts';
import { BASIC_CHALLENGE, parseBasicCredentials } from './basic-credentials.ts';
import type { IssuedToken, IssueToken } from './issue-token.ts';

export type LogInOptions = AuthenticateClientOptions & { readonly issueToken: IssueToken };

/** A token for the HTTP Basic credentials of a client, with everything the client may do. Throws `INVALID_CREDENTIALS`. */
export async function logIn(
  options: LogInOptions,
  authorization: string | undefined,
  address: string,
): Promise<IssuedToken> {
  const credentials = parseBasicCredentials(authorization);
  const client = credentials && (await authenticateClient(options, credentials, address));
  if (!client) {
    throw new Problem('INVALID_CREDENTIALS', undefined, { headers: { 'WWW-Authenticate': BASIC_CHALLENGE } });
  }
  return options.issueToken({
    accountId: client.accountId,
    subject: { kind: 'client', id: client.id },
    scopes: client.scopes ?? SCOPES,
  });
}
