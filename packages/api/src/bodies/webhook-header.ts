/** Headers that belong to the connection, or that the request itself decides (RFC 9110 §7.6.1). */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** What is wrong with a header that shall be sent to a webhook; undefined where nothing is. */
export function webhookHeaderMistake(name: string, value: string): string | undefined {
  // RFC 9110 §5.6.2: the name is a token.
  if (!/^[!#$%&'*+.^`|~\w-]{1,256}$/.test(name)) return 'is not the name of a header';
  if (OF_THE_CONNECTION.has(name.toLowerCase())) return 'is decided by the server';
  // RFC 9110 §5.5: visible characters, with spaces and tabs between them.
  if (!/^[\t\x20-\x7e]*$/.test(value)) return 'may only have visible ASCII characters, spaces and tabs';
  return templateMistake(value);
}

/** A misspelt template would be sent as it is written, and be refused by a server that says only 401. */
function templateMistake(value: string): string | undefined {
  const rest = value.replace(/\{\{\s*secrets\.\w[\w.-]*\s*\}\}/g, '');
  return rest.includes('{{') ? 'may only refer to secrets: {{secrets.name}}' : undefined;
}
