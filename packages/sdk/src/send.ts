import { ApiProblem, readProblem } from './api-problem.ts';
import type { WireRequest } from './build-request.ts';
import { asksToComeAgain, retryDelayMs, wait } from './retry.ts';

/** An answer that is not a refusal. */
export type WireReply = { readonly status: number; readonly headers: Headers; readonly body: unknown };

/** How a request is sent. */
export type SendOptions = {
  readonly fetch: typeof fetch;
  /** How often it is repeated at most. */
  readonly retries: number;
  /** Whether it may be repeated when nobody knows whether it arrived. */
  readonly repeatable: boolean;
  /** Statuses of 400 and more that are answers. */
  readonly answers: readonly number[];
  /** Ends everything, waiting included. */
  readonly signal: AbortSignal;
  /** When `signal` will be aborted for taking too long, epoch milliseconds. */
  readonly deadline: number;
};

type Attempt =
  | { readonly reply: WireReply }
  | { readonly problem: ApiProblem; readonly retryAfter: string | null; readonly again: boolean };

/** Sends a request, again where that is worth it, and gives the answer. Throws an `ApiProblem`, or the signal's reason. */
export async function send(request: WireRequest, options: SendOptions): Promise<WireReply> {
  for (let repetition = 0; ; repetition += 1) {
    const attempt = await tryOnce(request, options);
    if ('reply' in attempt) return attempt.reply;
    const delay = retryDelayMs(repetition, attempt.retryAfter, Date.now());
    const inTime = Date.now() + delay < options.deadline;
    if (!attempt.again || repetition >= options.retries || !inTime) throw attempt.problem;
    await wait(delay, options.signal);
  }
}

async function tryOnce(request: WireRequest, options: SendOptions): Promise<Attempt> {
  try {
    const { url, ...init } = request;
    // Taken out first: a browser's fetch refuses to be called as a method of anything but its window.
    const { fetch, signal } = options;
    const response = await fetch(url, { ...init, redirect: 'error', signal });
    return await readAttempt(response, options);
  } catch (cause) {
    options.signal.throwIfAborted();
    const problem = new ApiProblem({
      code: 'UNREACHABLE',
      status: 0,
      detail: 'the service did not answer',
      cause,
    });
    return { problem, retryAfter: null, again: options.repeatable };
  }
}

async function readAttempt(response: Response, { answers }: SendOptions): Promise<Attempt> {
  const { status, headers } = response;
  const text = await response.text();
  const body = isJson(headers) ? parse(text) : { value: text };
  if (status >= 400 && !answers.includes(status)) {
    const problem = readProblem(status, body?.value);
    return { problem, retryAfter: headers.get('retry-after'), again: asksToComeAgain(status) };
  }
  if (body) return { reply: { status, headers, body: text === '' ? undefined : body.value } };
  const problem = new ApiProblem({
    code: 'UNEXPECTED_ANSWER',
    status,
    detail: 'the answer is not valid JSON',
  });
  return { problem, retryAfter: null, again: false };
}

function isJson(headers: Headers): boolean {
  return /[/+]json\s*(;|$)/i.test(headers.get('content-type') ?? '');
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
