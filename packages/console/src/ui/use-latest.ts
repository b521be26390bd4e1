import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that stays the same and always does what the last render gave: for what is called later, such as an undo. */
export function useLatest<Arguments extends readonly unknown[], Result>(
  work: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  return useCallback((...given: Arguments) => latest.current(...given), []);
}
