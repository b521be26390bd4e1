import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from '../connect.ts';
import { type FulfilmentRequest, fulfil } from './fulfil.ts';

const MAXIMUM_BODY_BYTES = 100_000;
const { PORT = '3000', WEBHOOK_PASSWORD } = process.env;
if (!WEBHOOK_PASSWORD) throw new Error('WEBHOOK_PASSWORD is not set: whoever knows it may write the context');

const expected = Buffer.from(`Basic ${btoa(`dialogflow:${WEBHOOK_PASSWORD}`)}`);
const orchestrator = connect();

const server = createServer(async (request, response) => {
  const answer = (status: number, body: object) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  try {
    if (!isDialogflow(request)) answer(401, { error: 'wrong credentials' });
    else answer(200, await fulfil(orchestrator, await readRequest(request)));
  } catch (reason) {
    console.error(reason);
    answer(400, { error: 'this is no request of Dialogflow ES' });
  }
});

server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`listening on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

function isDialogflow({ headers }: IncomingMessage): boolean {
  const given = Buffer.from(headers.authorization ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

async function readRequest(request: IncomingMessage): Promise<FulfilmentRequest> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MAXIMUM_BODY_BYTES) throw new Error('the body is too large');
  }
  return JSON.parse(text);
}
