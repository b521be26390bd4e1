import { Problem } from '@conversation-orchestrator/api';

/** How many streams may be open at once. */
export type StreamLimits = { readonly most: number; readonly mostPerAccount: number };

/** A stream that is open. */
export type OpenStream = {
  /** Aborted when it has to end. */
  readonly ending: AbortSignal;
  end(): void;
};

const COME_BACK_SECONDS = 10;

/** The streams of events this node has open. */
export class OpenStreams {
  readonly #limits: StreamLimits;
  readonly #open = new Set<AbortController>();
  readonly #perAccount = new Map<string, number>();
  #isClosed = false;

  constructor(limits: StreamLimits) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#open.size;
  }

  /** Opens a stream. Throws `TOO_MANY_STREAMS` where there are enough, `UNAVAILABLE` once all were ended. */
  open(accountId: string): OpenStream {
    const ofAccount = this.#perAccount.get(accountId) ?? 0;
    if (this.#isClosed) throw refusal('UNAVAILABLE', 'The server is stopping.');
    if (ofAccount >= this.#limits.mostPerAccount)
      throw refusal('TOO_MANY_STREAMS', `The account has ${ofAccount} open streams, as many as it may.`);
    if (this.#open.size >= this.#limits.most)
      throw refusal('TOO_MANY_STREAMS', 'This server has as many open streams as it may.');
    const controller = new AbortController();
    this.#open.add(controller);
    this.#perAccount.set(accountId, ofAccount + 1);
    return { ending: controller.signal, end: () => this.#end(accountId, controller) };
  }

  /** Ends all streams, and opens no more. */
  close(): void {
    this.#isClosed = true;
    for (const controller of this.#open) controller.abort();
  }

  #end(accountId: string, controller: AbortController): void {
    controller.abort();
    if (!this.#open.delete(controller)) return;
    const left = (this.#perAccount.get(accountId) ?? 1) - 1;
    if (left > 0) this.#perAccount.set(accountId, left);
    else this.#perAccount.delete(accountId);
  }
}

function refusal(code: 'TOO_MANY_STREAMS' | 'UNAVAILABLE', detail: string): Problem {
  return new Problem(code, detail, { headers: { 'Retry-After': String(COME_BACK_SECONDS) } });
}
