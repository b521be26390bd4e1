import { readFile } from 'node:fs/promises';
import { ApiProblem } from '@conversation-orchestrator/sdk';
import { connect } from '../connect.ts';

const { API_KEY } = process.env;
const [phoneNumber = '+155555501'] = process.argv.slice(2);
if (!API_KEY) throw new Error('API_KEY is not set: it is the v1 key of the account');

const { accountId, call } = connect();
const code = await readFile(new URL('customer-tier.js', import.meta.url), 'utf8');
const name = 'customerTier';

await call('secrets.save', { params: { accountId, name: 'contextApiKey' }, body: { value: API_KEY } });
await call('functions.save', { params: { accountId, name }, body: { kind: 'javascript', code } });
const attribute = {
  name,
  type: 'function',
  function: name,
  parameters: { phoneNumber: '{{orchestrator.phoneNumber}}' },
} as const;
await call('attributes.create', { params: { accountId }, body: attribute }).catch((reason) => {
  if (!(reason instanceof ApiProblem && reason.code === 'NAME_TAKEN')) throw reason;
});

const invocation = { params: { accountId, name }, body: { payload: { phoneNumber } } };
// By hand, a function has half a minute.
const { body } = await call('functions.invoke', invocation, { timeoutMs: 40_000 });
console.log(JSON.stringify('result' in body ? body.result : body.error));
