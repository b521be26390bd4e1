import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { createQueryClient } from './data/query-client.ts';
import { router } from './routes.tsx';
import { SessionGate } from './shell/session-gate.tsx';
import { theme } from './theme.ts';

const Toasts = lazy(async () => ({ default: (await import('./ui/toasts.tsx')).Toasts }));

const queryClient = createQueryClient();

/** The console: look, cache, who is signed in, pages. */
export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </QueryClientProvider>
      <Suspense>
        <Toasts />
      </Suspense>
    </MantineProvider>
  );
}
