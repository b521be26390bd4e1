import { ApiProblem } from './api-problem.ts';

/** What a stream says: an event, how long to wait before coming back, or nothing, so that one knows it is alive. */
export type StreamPart =
  | { readonly kind: 'event'; readonly event: string; readonly data: string; readonly id?: string }
  | { readonly kind: 'retry'; readonly milliseconds: number }
  | { readonly kind: 'alive' };

/** No event is nearly as long. */
const MOST_CHARACTERS = 4_000_000;

/** Reads server-sent events (WHATWG HTML §9.2.6) until the stream ends. Throws what breaks it. */
export async function* readEventStream(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamPart> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split(/\r\n\r\n|\n\n|\r\r/);
      text = blocks.pop() ?? '';
      if (text.length > MOST_CHARACTERS) throw tooLong();
      for (const block of blocks) yield readBlock(block);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function readBlock(block: string): StreamPart {
  const fields = new Map<string, string>();
  for (const line of block.split(/\r\n|\n|\r/)) {
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    const before = name === 'data' ? fields.get(name) : undefined;
    fields.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  const [data, id, retry] = [fields.get('data'), fields.get('id'), fields.get('retry') ?? ''];
  if (data !== undefined)
    return { kind: 'event', event: fields.get('event') ?? 'message', data, ...(id !== undefined && { id }) };
  return /^\d{1,9}$/.test(retry) ? { kind: 'retry', milliseconds: Number(retry) } : { kind: 'alive' };
}

function tooLong(): ApiProblem {
  return new ApiProblem({ code: 'UNEXPECTED_ANSWER', status: 0, detail: 'an event is too long' });
}
