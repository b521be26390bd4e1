import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureNotice } from './failure-notice.tsx';
import { LoadingRows } from './loading-rows.tsx';

type LoadedProps<T> = {
  readonly query: UseQueryResult<T, Error>;
  readonly children: (reply: T) => ReactNode;
  /** What stands there meanwhile, with the size of what comes. */
  readonly loading?: ReactNode;
};

/** Shows what was read; meanwhile a place for it, and its failure with a way to try again. What is already there stays while it is read again. */
export function Loaded<T>({ query, children, loading }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <FailureNotice error={query.error} onRetry={() => void query.refetch()} />;
  return loading ?? <LoadingRows />;
}
