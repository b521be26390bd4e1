import type { ClassifierJson } from './intent-classifier.ts';

/** The version of {@link IntentModel} that this code writes. */
export const MODEL_VERSION = 2;

/** What the embedded classifier has learned: plain JSON, to be kept and loaded again. */
export type IntentModel = {
  readonly version: typeof MODEL_VERSION;
  /** One classifier for each language that has phrases, in the order of the languages' names. */
  readonly languages: readonly (ClassifierJson & { readonly language: string })[];
};
