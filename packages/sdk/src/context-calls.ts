import type { CallOf, ContextDocument, ReplyOf } from '@conversation-orchestrator/api';
import { ApiProblem } from './api-problem.ts';
import type { Call } from './call.ts';
import type { CallOptions } from './options.ts';

/** Which document; without session, the namespace's own. */
export type DocumentAddress = { readonly nameSpace: string; readonly sessionId?: string };

/** What is saved, merged into what is there. */
export type ContextSave = Omit<CallOf<'context.save'>['body'], 'accountId'>;

/** Which number to add to. */
export type ContextIncrement = Omit<CallOf<'context.increment'>['body'], 'accountId'>;

/** A document and the version it was read in. */
export type ReadContext = { readonly document: ContextDocument; readonly etag: string | undefined };

/** Conditions of a write, besides the options of every call. */
export type WriteOptions = CallOptions & {
  /** Write only if the document has not changed since it had this `etag`; `*`: if there is one. */
  readonly ifMatch?: string;
  /** Write only if there is no document yet. */
  readonly ifAbsent?: boolean;
};

/** The context documents of one account. */
export type ContextCalls = {
  /** Merges properties into a document; the promise resolves when they are on disk. */
  readonly saveContext: (
    save: ContextSave,
    options?: WriteOptions,
  ) => Promise<ReplyOf<'context.save'>['body']>;
  /** Reads a document; `undefined` where there is none or it has expired. */
  readonly readContext: (address: DocumentAddress, options?: CallOptions) => Promise<ReadContext | undefined>;
  /** Adds to a number, atomically, and gives the sum. */
  readonly incrementContext: (increment: ContextIncrement, options?: WriteOptions) => Promise<number>;
  /** Deletes a document; deleting what is gone succeeds. */
  readonly deleteContext: (address: DocumentAddress, options?: WriteOptions) => Promise<void>;
};

/** Makes the calls for the context documents of one account. */
export function contextCalls(call: Call, accountId: string): ContextCalls {
  return {
    saveContext: async (save, options = {}) => {
      const request = { body: { ...save, accountId }, headers: conditions(options) };
      return (await call('context.save', request, options)).body;
    },
    readContext: (address, options) => readContext(call, accountId, address, options),
    incrementContext: async (increment, options = {}) => {
      const request = { body: { ...increment, accountId }, headers: conditions(options) };
      return (await call('context.increment', request, options)).body.value;
    },
    deleteContext: async (address, options = {}) => {
      const request = { body: { ...address, accountId }, headers: conditions(options) };
      await call('context.deleteDocument', request, options);
    },
  };
}

async function readContext(
  call: Call,
  accountId: string,
  { nameSpace, sessionId }: DocumentAddress,
  options: CallOptions = {},
): Promise<ReadContext | undefined> {
  try {
    const address = { accountId, nameSpace };
    const { body, headers } =
      sessionId === undefined || sessionId === ''
        ? await call('context.readNamespace', { params: address }, options)
        : await call('context.readSession', { params: { ...address, sessionId } }, options);
    return { document: body, etag: headers.get('etag') ?? undefined };
  } catch (reason) {
    if (reason instanceof ApiProblem && reason.code === 'DOCUMENT_NOT_FOUND') return undefined;
    throw reason;
  }
}

function conditions({ ifMatch, ifAbsent }: WriteOptions) {
  return { ...(ifMatch !== undefined && { 'if-match': ifMatch }), ...(ifAbsent && { 'if-none-match': '*' }) };
}
