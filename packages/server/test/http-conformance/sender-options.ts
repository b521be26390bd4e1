import type { Sender } from '../../../../conformance/http-cases.ts';
import type { SendOptions } from '../../src/testing/send-request.ts';
import { captureValue } from './capture-value.ts';
import type { CaseAccount } from './case-account.ts';
import type { CaseRun } from './case-run.ts';

/** What a request carries to show who sends it. */
export async function senderOptions(run: CaseRun, sender: Sender): Promise<SendOptions> {
  const { account, other, variables } = run;
  switch (sender.kind) {
    case 'nobody':
      return {};
    case 'client':
      return { token: await tokenOf(run, account) };
    case 'other client':
      return { token: await tokenOf(run, other) };
    case 'apiKey':
      return { apiKey: account.apiKey };
    case 'other apiKey':
      return { apiKey: other.apiKey };
    case 'basic':
      return { basic: account };
    case 'token':
      return { token: variables.text(sender.token) };
    case 'key':
      return { apiKey: variables.text(sender.apiKey) };
    case 'credentials':
      return { basic: { clientId: variables.text(sender.clientId), secret: variables.text(sender.secret) } };
    case 'session':
      return { headers: sessionHeaders(run, sender) };
  }
}

/** `cookie` is the header `Set-Cookie` of the answer that began the session; a browser sends back what is before the first semicolon. */
function sessionHeaders(
  { variables }: CaseRun,
  { cookie, csrfToken }: Extract<Sender, { readonly kind: 'session' }>,
): Readonly<Record<string, string>> {
  const [pair = ''] = variables.text(cookie).split(';');
  return { cookie: pair, ...(csrfToken !== undefined && { 'x-csrf-token': variables.text(csrfToken) }) };
}

async function tokenOf({ server, tokens }: CaseRun, account: CaseAccount): Promise<string> {
  const known = tokens.get(account.id);
  if (known !== undefined) return known;
  const answer = await server.send('POST', '/v2/authenticate/login', { basic: account });
  const token = String(captureValue(answer, 'body.access_token'));
  tokens.set(account.id, token);
  return token;
}
