import { Agent, request } from 'node:http';

/** Asks for one decision. Answers how long that took, in milliseconds, and the body. Throws when it is refused. */
export type Ask = (body: unknown) => Promise<{ readonly ms: number; readonly text: string }>;

/** Makes what asks a server for next actions, over connections that are kept. */
export function createAsk(url: string, headers: Readonly<Record<string, string>>): Ask {
  const agent = new Agent({ keepAlive: true });
  return (body) =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const sent = request(`${url}/v2/policy/nextaction`, { agent, method: 'POST', headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve({ ms: performance.now() - start, text });
          else reject(new Error(`${response.statusCode} ${text.slice(0, 300)}`));
        });
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(body));
    });
}
