import type { TFunction } from 'i18next';
import { failedWith } from '../data/call.ts';
import { failureText } from './failure-text.ts';
import type { Undo } from './undo.ts';

/** Loaded with the first thing there is to say: a first visit does not wait for it. */
const loadToasts = () => import('./toasts.tsx');

/** Says that something was done, with a way back where there is one. Read out by screen readers; an undo stays ten seconds. */
export function showDone(message: string, undo?: Undo): void {
  void loadToasts().then(({ addDone }) => addDone(message, undo));
}

/** Says that something failed, why, and what to do next; stays until dismissed. */
export function showFailure(error: unknown, t: TFunction): void {
  // The sign-in over the page says it already.
  if (failedWith(error, 'UNAUTHENTICATED')) return;
  const why = failureText(error, t);
  const text = failedWith(error, 'INTERNAL') ? `${why} ${t('problems.UNSURE')}` : why;
  void loadToasts().then(({ addFailure }) => addFailure(t('problems.title'), text));
}
