import type { Exchange, ExpectedAnswer } from '../../../../conformance/http-cases.ts';
import type { SendOptions, TestAnswer } from '../../src/testing/send-request.ts';
import { captureValue } from './capture-value.ts';
import type { CaseRun } from './case-run.ts';
import { findMismatches } from './match-value.ts';
import { senderOptions } from './sender-options.ts';
import type { Variables } from './variables.ts';

/** Sends a request, as often as it says, and captures what is captured of the answers. Throws where they are not those expected. */
export async function runExchange(run: CaseRun, exchange: Exchange): Promise<void> {
  const { atOnce, expect } = exchange;
  const options = await senderOptions(run, exchange.sender);
  const sent = Array.from({ length: atOnce }, (_, i) => {
    run.variables.set('i', i);
    return send(run, exchange, options);
  });
  const answers = await Promise.all(sent);
  const mismatches = [
    ...statusMismatches(expect, answers),
    ...answers.flatMap((answer) => answerMismatches(run.variables, expect, answer)),
  ];
  if (mismatches.length > 0) throw new Error(describe(exchange, mismatches, answers));
  for (const answer of answers) {
    for (const [name, place] of expect.capture) run.variables.set(name, captureValue(answer, place));
  }
}

function send({ server, variables }: CaseRun, exchange: Exchange, options: SendOptions): Promise<TestAnswer> {
  const { body, headers, method, path } = exchange;
  const own = [...headers].map(([name, value]) => [name, variables.text(value)]);
  return server.send(method, variables.text(path), {
    ...options,
    ...(body?.kind === 'json' && { json: variables.fill(body.value) }),
    ...(body?.kind === 'text' && { raw: variables.text(body.text) }),
    headers: {
      ...(body?.kind === 'text' && { 'content-type': body.mediaType }),
      ...options.headers,
      ...Object.fromEntries(own),
    },
  });
}

function statusMismatches({ statuses }: ExpectedAnswer, answers: readonly TestAnswer[]): readonly string[] {
  const counts = new Map<number, number>();
  for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...statuses]
    .filter(([status, count]) => counts.get(status) !== count)
    .map(([status, count]) => `expected ${status}${count > 1 ? ` ${count} times` : ''}`);
}

function answerMismatches(
  variables: Variables,
  { body, contains, headers, lacks }: ExpectedAnswer,
  answer: TestAnswer,
): readonly string[] {
  const text = textOf(answer);
  return [
    ...[...headers].flatMap(([name, value]) =>
      findMismatches(variables.fill(value), answer.headers.get(name), 'exact', name),
    ),
    ...(body ? findMismatches(variables.fill(body.value), answer.body, body.kind) : []),
    ...contains.filter((part) => !text.includes(variables.text(part))).map((part) => `“${part}” is missing`),
    ...lacks.filter((part) => text.includes(variables.text(part))).map((part) => `“${part}” is in it`),
  ];
}

function describe({ method, path }: Exchange, mismatches: readonly string[], answers: readonly TestAnswer[]) {
  const got = answers.map((answer) => `${answer.status} ${textOf(answer)}`).join('\n');
  return `${method} ${path}: ${mismatches.join('; ')}\n${got}`;
}

function textOf({ body }: TestAnswer): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}
