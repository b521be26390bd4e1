/** An event as it came over the wire. */
export type ReceivedEvent = { readonly event: string; readonly data: unknown; readonly id?: string };

/** A stream of events that is read. */
export type EventReader = {
  readonly response: Response;
  /** The next event; undefined when the stream has ended. */
  next(): Promise<ReceivedEvent | undefined>;
  /** The next events, so many of them. */
  take(count: number): Promise<readonly ReceivedEvent[]>;
  /** Hangs up. */
  close(): void;
};

/** Opens a stream of events. What is refused has no events. */
export async function readEvents(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<EventReader> {
  const hangUp = new AbortController();
  const response = await fetch(url, { headers, signal: hangUp.signal });
  const events = response.ok ? eventsIn(response) : undefined;
  const next = async () => {
    const { value } = (await events?.next().catch(() => undefined)) ?? {};
    return value ?? undefined;
  };
  return {
    response,
    next,
    async take(count) {
      const taken: ReceivedEvent[] = [];
      for (let at = 0; at < count; at += 1) {
        const event = await next();
        if (event) taken.push(event);
      }
      return taken;
    },
    close: () => hangUp.abort(),
  };
}

async function* eventsIn({ body }: Response): AsyncGenerator<ReceivedEvent> {
  let text = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = readBlock(block);
      if (event) yield event;
    }
  }
}

/** Comments, and what asks for patience, are no events. */
function readBlock(block: string): ReceivedEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]),
  );
  const event = fields.get('event');
  const id = fields.get('id');
  if (event === undefined) return undefined;
  return { event, data: JSON.parse(fields.get('data') ?? 'null'), ...(id !== undefined && { id }) };
}
