import { connect, type Socket } from 'node:net';

/** What becomes of what a connection sends. */
export type ConnectionEvents = {
  readonly onAnswer: (connection: Connection) => void;
  readonly onFailure: (error: Error) => void;
};

const NOTHING = Buffer.alloc(0);
const RECEIVED_BYTES = 64 * 1024;
const HEAD_END = '\r\n\r\n';
const LENGTH = /\r\ncontent-length: *(\d+)/i;

/**
 * A connection that sends one request at a time, at as little cost as Node has: of an answer only its status and its length are looked at,
 * so that on few cores the server is the one that has work to do.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #events: ConnectionEvents;
  #begun = NOTHING;

  constructor(url: string, events: ConnectionEvents) {
    const { hostname: host, port } = new URL(url);
    this.#events = events;
    this.#socket = connect({
      host,
      port: Number(port),
      noDelay: true,
      onread: {
        buffer: Buffer.alloc(RECEIVED_BYTES),
        callback: (length, buffer) => this.#receive(buffer.subarray(0, length)),
      },
    });
    this.#socket.on('error', events.onFailure);
    this.#socket.on('close', () => events.onFailure(new Error('the server has closed a connection')));
  }

  send(request: Buffer): void {
    this.#socket.write(request);
  }

  close(): void {
    this.#socket.removeAllListeners('close').destroy();
  }

  #receive(bytes: Uint8Array): boolean {
    const received = Buffer.concat([this.#begun, bytes]);
    const length = this.#lengthOf(received);
    if (length === received.length) {
      this.#begun = NOTHING;
      this.#events.onAnswer(this);
    } else this.#begun = received;
    return true;
  }

  /** Bytes of the answer that begins here, as soon as its head is whole. */
  #lengthOf(received: Buffer): number | undefined {
    const headLength = received.indexOf(HEAD_END);
    if (headLength < 0) return undefined;
    const head = received.toString('latin1', 0, headLength);
    const [, bodyLength] = LENGTH.exec(head) ?? [];
    if (!head.startsWith('HTTP/1.1 2') || bodyLength === undefined)
      this.#events.onFailure(new Error(`not what was expected:\n${received}`));
    return headLength + HEAD_END.length + Number(bodyLength);
  }
}
