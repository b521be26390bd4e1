import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { PROBLEM_MEDIA_TYPE, Problem, problemBody } from '@conversation-orchestrator/api';

/** What can be wrong with bytes that shall be HTTP, by the code of Node's parser. */
const MISTAKES: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'The headers are too large.',
  ERR_HTTP_REQUEST_TIMEOUT: 'The request took too long to arrive.',
};

/** Answers bytes that are no HTTP request with a problem, and closes the connection. */
export function refuseConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  // Whoever is gone, or in the middle of an answer, cannot be told.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const problem = new Problem(
    'INVALID_REQUEST',
    MISTAKES[error.code ?? ''] ?? 'This is not an HTTP request.',
  );
  const body = JSON.stringify(problemBody(problem, randomUUID()));
  const head = [
    `HTTP/1.1 ${problem.status} Bad Request`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
