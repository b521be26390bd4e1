import type { DecisionStore } from '../decision-store.ts';

/** What the thread is told at its start. */
export type WorkerStart = { readonly path: string };

/** A method of the store. */
export type Method = keyof DecisionStore;

/** A call of the store, on its way to the thread. */
export type Call = { readonly id: number; readonly method: Method; readonly args: readonly unknown[] };

/** An error on its way back: of a `Problem` only what makes another one like it. */
export type Failure =
  | { readonly kind: 'problem'; readonly code: string; readonly detail: string }
  | { readonly kind: 'storage' | 'error'; readonly message: string };

/** What the thread says: once that it is ready or cannot be, then the answers to calls, and at the end perhaps that its file is not to be trusted. */
export type Said =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'fatal'; readonly message: string };

/** Asks the thread to finish what it was told, and to end. */
export const CLOSE = 'close';
