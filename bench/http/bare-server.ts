import { createServer } from 'node:http';
import type { BareAnswer } from './bare.ts';

/** The floor: a server that does nothing but parse the body it is sent and answer the bytes it was given. Prints its port. */
const { status, headers, body }: BareAnswer = JSON.parse(process.argv[2] ?? '');
const answer = Buffer.from(body);
const head = [...headers];

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (chunks.length > 0) JSON.parse(Buffer.concat(chunks).toString());
    response.writeHead(status, head);
    response.end(answer);
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address !== null ? address.port : '');
});
