import { readCases } from './cases.ts';
import { Fields, malformed } from './fields.ts';

/** The account that a case is about. Whoever runs a case may give it another id, and replace this one wherever it is written. */
export const CASE_ACCOUNT = 'le12345678';
/** Another account, of which that one must never see anything. */
export const OTHER_ACCOUNT = 'le87654321';

/** Who sends a request: somebody a case begins with, or somebody it made itself. */
export type Sender =
  | { readonly kind: 'client' | 'apiKey' | 'basic' | 'other client' | 'other apiKey' | 'nobody' }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'key'; readonly apiKey: string }
  | { readonly kind: 'credentials'; readonly clientId: string; readonly secret: string }
  | { readonly kind: 'session'; readonly cookie: string; readonly csrfToken?: string };

/** The body of a request: a value that is sent as JSON, or text that is sent as it is. */
export type SentBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string; readonly mediaType: string };

/** A body that is expected: just this, or at least this. Texts such as `<time>` stand for values that cannot be known. */
export type ExpectedBody = { readonly kind: 'exact' | 'partial'; readonly value: unknown };

/** The answer that is expected. What is left out is not looked at. */
export type ExpectedAnswer = {
  /** Of those sent at the same time, how many are answered with each status. */
  readonly statuses: ReadonlyMap<number, number>;
  readonly body?: ExpectedBody;
  /** By name; `null`: there is no such header. */
  readonly headers: ReadonlyMap<string, string | null>;
  /** Texts the body has, whatever its form. */
  readonly contains: readonly string[];
  /** Texts the body has not. */
  readonly lacks: readonly string[];
  /** Variable → the place its value is taken from, as `body.policies[0].id` or `headers.etag`. */
  readonly capture: ReadonlyMap<string, string>;
};

/** A request and its answer. */
export type Exchange = {
  readonly kind: 'exchange';
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly sender: Sender;
  readonly headers: ReadonlyMap<string, string>;
  readonly body?: SentBody;
  /** So many of them are sent at the same time; `${i}` counts them from 0. */
  readonly atOnce: number;
  readonly expect: ExpectedAnswer;
};

/** Time passes. */
export type Wait = { readonly kind: 'wait'; readonly seconds: number };

/** One thing a case does. */
export type Step = Exchange | Wait;

/** A sequence of requests to an account that is empty at first, and their answers. */
export type HttpCase = { readonly name: string; readonly skip?: string; readonly steps: readonly Step[] };

const WORDS = ['client', 'apiKey', 'basic', 'other client', 'other apiKey', 'nobody'] as const;
const SENT = ['send', 'as', 'headers', 'json', 'text', 'type', 'atOnce'];
const EXPECTED = ['status', 'body', 'includes', 'responseHeaders', 'contains', 'lacks', 'capture'];

/** Reads the cases of `conformance/http`. Throws at the first that is malformed. */
export function httpCases(): readonly HttpCase[] {
  return readCases('http').map((fields) => {
    fields.only(['name', 'skip', 'definitions', 'given', 'steps']);
    const steps = [...fields.list('given', []), ...fields.list('steps')];
    return {
      name: fields.place,
      ...(fields.has('skip') ? { skip: fields.text('skip') } : {}),
      steps: steps.map((step, at) => readStep(new Fields(`${fields.place}: step ${at + 1}`, step))),
    };
  });
}

function readStep(fields: Fields): Step {
  if (!fields.has('wait')) return readExchange(fields);
  fields.only(['wait']);
  return { kind: 'wait', seconds: number(fields, 'wait') };
}

function readExchange(fields: Fields): Exchange {
  fields.only([...SENT, ...EXPECTED]);
  const [, method, path] = /^([A-Z]+) ((?:\/|\$\{).*)$/.exec(fields.text('send')) ?? [];
  if (method === undefined || path === undefined) malformed(fields.place, '`send` is not METHOD /path');
  const body = readSentBody(fields);
  return {
    kind: 'exchange',
    method,
    path,
    sender: readSender(fields, path),
    headers: fields.map<string>('headers'),
    ...(body && { body }),
    atOnce: fields.has('atOnce') ? number(fields, 'atOnce') : 1,
    expect: readExpected(fields),
  };
}

/** Where nothing is said, it is who is let in: the account's client for v2, its key for v1, nobody for what is public. */
function readSender(fields: Fields, path: string): Sender {
  const given = fields.has('as') ? fields.get('as') : usualSender(path);
  const word = WORDS.find((known) => known === given);
  if (word !== undefined) return { kind: word };
  const details = new Fields(`${fields.place}: as`, given);
  details.only(['token', 'apiKey', 'clientId', 'secret', 'cookie', 'csrfToken']);
  if (details.has('token')) return { kind: 'token', token: details.text('token') };
  if (details.has('apiKey')) return { kind: 'key', apiKey: details.text('apiKey') };
  if (details.has('clientId'))
    return { kind: 'credentials', clientId: details.text('clientId'), secret: details.text('secret') };
  const csrf = details.has('csrfToken') ? { csrfToken: details.text('csrfToken') } : {};
  return { kind: 'session', cookie: details.text('cookie'), ...csrf };
}

function usualSender(path: string): Sender['kind'] {
  if (path.startsWith('/v1/')) return 'apiKey';
  return path.startsWith('/v2/') && !path.startsWith('/v2/authenticate/') ? 'client' : 'nobody';
}

function readSentBody(fields: Fields): SentBody | undefined {
  if (fields.has('json')) return { kind: 'json', value: fields.get('json') };
  if (!fields.has('text')) return undefined;
  return { kind: 'text', text: fields.text('text'), mediaType: fields.text('type', 'application/json') };
}

function readExpected(fields: Fields): ExpectedAnswer {
  const body = readExpectedBody(fields);
  return {
    statuses: readStatuses(fields),
    ...(body && { body }),
    headers: fields.map<string | null>('responseHeaders'),
    contains: fields.texts('contains', []),
    lacks: fields.texts('lacks', []),
    capture: fields.map<string>('capture'),
  };
}

/** Where only one status is given, all are answered with it. */
function readStatuses(fields: Fields): ReadonlyMap<number, number> {
  if (typeof fields.get('status') !== 'object') {
    return new Map([[number(fields, 'status'), fields.has('atOnce') ? number(fields, 'atOnce') : 1]]);
  }
  const counts = [...fields.map<number>('status')];
  return new Map(counts.map(([status, count]) => [Number(status), count]));
}

function readExpectedBody(fields: Fields): ExpectedBody | undefined {
  if (fields.has('body')) return { kind: 'exact', value: fields.get('body') };
  return fields.has('includes') ? { kind: 'partial', value: fields.get('includes') } : undefined;
}

function number(fields: Fields, name: string): number {
  const value = fields.get(name);
  return typeof value === 'number' ? value : malformed(fields.place, `\`${name}\` is no number`);
}
