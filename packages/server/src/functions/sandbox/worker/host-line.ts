import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { AnswerMessage, FromWorker, ToWorker } from '../messages.ts';

/** The way to the host. */
export type HostLine = {
  tell(message: FromWorker): void;
  /** Calls the host; the answer comes as a message. */
  call(name: string, args: string): number;
  /** Calls the host and waits for its answer, with this whole thread. */
  callNow(name: string, args: string): AnswerMessage;
};

/** Makes the line of a worker. */
export function createHostLine(port: MessagePort, answers: SharedArrayBuffer): HostLine {
  const count = new Int32Array(answers);
  let lastId = 0;
  const tell = (message: FromWorker) => port.postMessage(message);
  const call = (name: string, args: string) => {
    tell({ kind: 'call', id: ++lastId, name, args });
    return lastId;
  };
  return {
    tell,
    call,
    callNow(name, args) {
      const id = call(name, args);
      for (;;) {
        // Read before the port is looked at: an answer that comes in between changes it.
        const seen = Atomics.load(count, 0);
        const received: { readonly message: ToWorker } | undefined = receiveMessageOnPort(port);
        if (received?.message.kind === 'answer' && received.message.id === id) return received.message;
        if (!received) Atomics.wait(count, 0, seen);
      }
    },
  };
}
