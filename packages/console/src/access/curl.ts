/** Commands that can be pasted into a shell as they are. `origin` is where the console itself came from. */
export type CurlTarget = { readonly origin: string; readonly accountId: string };

/** Gets a token for a client. */
export function curlForToken(
  { origin }: Pick<CurlTarget, 'origin'>,
  clientId: string,
  secret: string,
): string {
  return lines(
    `curl -X POST ${quoted(`${origin}/v2/authenticate/login`)}`,
    `-u ${quoted(`${clientId}:${secret}`)}`,
  );
}

/** Asks for the next action with a token. */
export function curlForNextAction({ origin, accountId }: CurlTarget, token: string): string {
  return lines(
    `curl -X POST ${quoted(`${origin}/v2/policy/nextaction`)}`,
    `-H ${quoted(`Authorization: Bearer ${token}`)}`,
    `-H 'Content-Type: application/json'`,
    `-d ${quoted(JSON.stringify({ accountId, conversationId: 'my-conversation' }))}`,
  );
}

/** Asks for the next action as existing v1 clients do. */
export function curlForV1({ origin, accountId }: CurlTarget, apiKey: string): string {
  const path = `/v1/account/${encodeURIComponent(accountId)}/next-actions?conversationId=my-conversation`;
  return lines(`curl ${quoted(`${origin}${path}`)}`, `-H ${quoted(`maven-api-key: ${apiKey}`)}`);
}

function lines(...parts: readonly string[]): string {
  return parts.join(' \\\n  ');
}

/** A text as one word of a POSIX shell: within single quotes only the quote itself needs care. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
