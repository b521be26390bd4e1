import type { EventOf, ReplyOf } from '@conversation-orchestrator/api';
import { ApiProblem, createCall, createEvents } from '@conversation-orchestrator/sdk';
import type { KeptVisit, VisitStorage } from './kept-visit.ts';

/** A message as the visitor sees it. */
export type Message = ReplyOf<'widget.read'>['body']['messages'][number];

/** Who has the conversation. */
export type Visit = ReplyOf<'widget.read'>['body']['visit'];

/** A message that the server has not acknowledged. */
export type Unsent = { readonly messageId: string; readonly text: string; readonly hasFailed: boolean };

/** A conversation as it is shown. `none`: not begun; `lost`: it cannot be continued. */
export type Shown = {
  readonly state: 'none' | 'beginning' | 'open' | 'lost';
  readonly visit?: Visit;
  readonly messages: readonly Message[];
  readonly unsent: readonly Unsent[];
  readonly isLive: boolean;
};

/** Where the conversation is held. */
export type Place = { readonly baseUrl: string; readonly accountId: string; readonly channelId: string };

const NOTHING: Shown = { state: 'none', messages: [], unsent: [], isLive: true };
/** How often is asked for what is new while nobody tells. */
const LOOK_MS = 3_000;

/** The visitor's side of one conversation: what was said, what happens, and what is said next. */
export class Conversation {
  readonly #params: { readonly accountId: string; readonly channelId: string };
  readonly #storage: VisitStorage;
  readonly #onChange: (shown: Shown) => void;
  readonly #call;
  readonly #events;
  #shown = NOTHING;
  #token = '';
  #ending = new AbortController();
  #renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(place: Place, storage: VisitStorage, onChange: (shown: Shown) => void) {
    const { baseUrl, ...params } = place;
    const connection = { baseUrl, token: () => this.#token };
    this.#params = params;
    this.#storage = storage;
    this.#onChange = onChange;
    this.#call = createCall(connection);
    this.#events = createEvents(connection);
  }

  /** Goes on with a conversation that was begun before. */
  resume(kept: KeptVisit): void {
    this.#token = kept.token;
    this.#show({ state: 'open' });
    this.#live();
    void this.#renew();
  }

  /** Begins a conversation. One that was begun before is left. */
  async begin(language: string): Promise<void> {
    if (this.#shown.state === 'beginning') return;
    this.#leave();
    this.#shown = NOTHING;
    this.#show({ state: 'beginning' });
    try {
      const { body } = await this.#call('widget.begin', { params: this.#params, body: { language } });
      this.#keep(body);
      this.#show({ state: 'open', visit: body.visit, messages: body.messages });
      this.#live();
    } catch {
      this.#show({ state: 'lost' });
    }
  }

  /** Says something. What does not get through can be tried again, and arrives once. */
  async send(text: string, messageId: string = crypto.randomUUID()): Promise<void> {
    const others = this.#shown.unsent.filter((message) => message.messageId !== messageId);
    this.#show({ unsent: [...others, { messageId, text, hasFailed: false }] });
    try {
      const { body } = await this.#call('widget.send', { params: this.#params, body: { text, messageId } });
      this.#learn(body.messages, body.visit);
    } catch (problem) {
      if (this.#isLost(problem)) return;
      const unsent = this.#shown.unsent.map((message) =>
        message.messageId === messageId ? { ...message, hasFailed: true } : message,
      );
      this.#show({ unsent });
    }
  }

  #show(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    this.#onChange(this.#shown);
  }

  #learn(messages: readonly Message[], visit = this.#shown.visit): void {
    const known = new Map([...this.#shown.messages, ...messages].map((one) => [one.sequence, one]));
    const arrived = new Set([...known.values()].map(({ messageId }) => messageId));
    this.#show({
      messages: [...known.values()].sort((a, b) => a.sequence - b.sequence),
      unsent: this.#shown.unsent.filter(({ messageId }) => !arrived.has(messageId)),
      ...(visit && { visit }),
    });
  }

  #live(): void {
    this.#ending.abort();
    this.#ending = new AbortController();
    void this.#follow(this.#ending.signal);
    void this.#lookMeanwhile(this.#ending.signal);
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const onState = (state: string) => this.#show({ isLive: state === 'open' });
    try {
      const request = { params: this.#params };
      for await (const event of this.#events('widget.follow', request, { signal, onState }))
        this.#hear(event);
    } catch (problem) {
      if (!this.#isLost(problem)) this.#show({ isLive: false });
    }
  }

  #hear({ data, event }: EventOf<'widget.follow'>): void {
    if (event === 'message') this.#learn([data]);
    else this.#learn([], data);
  }

  async #lookMeanwhile(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      if (this.#shown.isLive || signal.aborted) continue;
      const after = this.#shown.messages.at(-1)?.sequence ?? 0;
      try {
        const { body } = await this.#call(
          'widget.read',
          { params: this.#params, query: { after } },
          { signal },
        );
        this.#learn(body.messages, body.visit);
      } catch (problem) {
        this.#isLost(problem);
      }
    }
  }

  /** The token lives for an hour; as long as the page is open, so does the conversation. */
  async #renew(): Promise<void> {
    try {
      const { body } = await this.#call('widget.renew', { params: this.#params });
      this.#keep(body);
    } catch (problem) {
      if (!this.#isLost(problem)) this.#renewIn(LOOK_MS * 10);
    }
  }

  #keep({ expiresInSeconds, token }: { readonly token: string; readonly expiresInSeconds: number }): void {
    this.#token = token;
    this.#storage.keep({ token, expiresAt: Date.now() + expiresInSeconds * 1_000 });
    this.#renewIn(expiresInSeconds * 500);
  }

  #renewIn(milliseconds: number): void {
    clearTimeout(this.#renewal);
    this.#renewal = setTimeout(() => void this.#renew(), milliseconds);
  }

  #leave(): void {
    this.#ending.abort();
    clearTimeout(this.#renewal);
    this.#storage.forget();
  }

  /** Whether a refusal means that the conversation cannot be continued from here. It is given up then. */
  #isLost(problem: unknown): boolean {
    if (!(problem instanceof ApiProblem) || ![401, 403, 404].includes(problem.status)) return false;
    this.#leave();
    this.#show({ state: 'lost' });
    return true;
  }
}
