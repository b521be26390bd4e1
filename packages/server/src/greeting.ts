import type { DemoCredentials } from './demo/create-demo.ts';

export type GreetingOptions = {
  /** Where people on this machine reach the server. */
  readonly url: string;
  readonly demo?: DemoCredentials;
  /** Where the demo's credentials are kept, if there is such a file. */
  readonly credentialsPath?: string;
};

/** What the first person at the terminal reads: where the console is and, once, how to get in and what to try. */
export function greeting({ url, demo, credentialsPath }: GreetingOptions): string {
  const where = `Conversation Orchestrator is at ${url}  (API: ${url}/docs)`;
  const kept = credentialsPath ? [`The demo account's credentials are in ${credentialsPath}.`] : [];
  return [where, ...(demo ? introduce(url, demo) : []), ...kept].join('\n');
}

function introduce(url: string, demo: DemoCredentials): readonly string[] {
  const { accountId, apiKey, clientId, clientSecret, email, password } = demo;
  return [
    '',
    `There was no account yet, so here is one to try: ${accountId}`,
    `  console   ${email}  ${password}`,
    `  client    ${clientId}  ${clientSecret}`,
    `  v1 key    ${apiKey}`,
    'This is shown once. Get a token, say who calls, and ask what to do:',
    '',
    ...curlLines(url, demo),
    '',
  ];
}

function curlLines(url: string, { accountId, clientId, clientSecret }: DemoCredentials): readonly string[] {
  const json = `-H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json'`;
  const context = {
    accountId,
    nameSpace: 'orchestrator',
    sessionId: 'try-me',
    payload: { phoneNumber: '+155555501' },
  };
  const question = { accountId, sessionId: 'try-me' };
  const regular = { accountId, context: { orchestrator: { phoneNumber: '+155555505' } } };
  return [
    `TOKEN=$(curl -s -u '${clientId}:${clientSecret}' -X POST ${url}/v2/authenticate/login | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`,
    `curl -s -X POST ${url}/v2/context/document/create ${json} -d '${JSON.stringify(context)}'`,
    `curl -s -X POST ${url}/v2/policy/nextaction ${json} -d '${JSON.stringify(question)}'`,
    '',
    'That was a VIP. A regular customer goes elsewhere:',
    '',
    `curl -s -X POST ${url}/v2/policy/nextaction ${json} -d '${JSON.stringify(regular)}'`,
  ];
}
