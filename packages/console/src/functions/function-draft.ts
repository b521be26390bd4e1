import type { RequestOf } from '@conversation-orchestrator/api';

/** A function as the server takes it. */
export type FunctionInput = RequestOf<'functions.save'>['body'];

/** A function as it is written on the page: every field a text. */
export type FunctionDraft = {
  readonly kind: FunctionInput['kind'];
  readonly description: string;
  readonly code: string;
  readonly url: string;
  readonly headers: string;
  readonly schedule: string;
  readonly timeoutMs: string;
};

const FIRST_CODE = `const { Toolbelt } = require('lp-faas-toolbelt');

async function lambda(input) {
  const { phoneNumber } = input.payload;
  console.info('asked for', phoneNumber);
  return { isVip: false };
}
`;

/** What a new function begins with. */
export function newDraft(kind: FunctionDraft['kind']): FunctionDraft {
  return {
    kind,
    description: '',
    code: FIRST_CODE,
    url: 'https://',
    headers: '{}',
    schedule: '',
    timeoutMs: '',
  };
}

/** What is written on the page for a function as it is kept. */
export function draftOf(fn: FunctionInput): FunctionDraft {
  return {
    ...newDraft(fn.kind),
    ...(fn.kind === 'javascript'
      ? { code: fn.code }
      : { url: fn.url, headers: JSON.stringify(fn.headers ?? {}, null, 2) }),
    description: fn.description ?? '',
    schedule: fn.schedule ?? '',
    timeoutMs: fn.timeoutMs === undefined ? '' : String(fn.timeoutMs),
  };
}

/** The function that is written on the page; undefined where its headers are no JSON. */
export function inputOf({
  code,
  description,
  headers,
  kind,
  schedule,
  timeoutMs,
  url,
}: FunctionDraft): FunctionInput | undefined {
  const common = {
    ...(description.trim() !== '' && { description: description.trim() }),
    ...(schedule.trim() !== '' && { schedule: schedule.trim() }),
    ...(timeoutMs.trim() !== '' && { timeoutMs: Number(timeoutMs) }),
  };
  if (kind === 'javascript') return { kind, code, ...common };
  const parsed = jsonOf(headers);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
  return { kind, url, headers: parsed as Readonly<Record<string, string>>, ...common };
}

/** The value a JSON text stands for; undefined where it is none. An empty text is null. */
export function jsonOf(text: string): unknown {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
