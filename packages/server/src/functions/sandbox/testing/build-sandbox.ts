import { join } from 'node:path';
import { buildServer } from '../../../testing/build-server.ts';
import type { Sandbox } from '../sandbox.ts';

/** The sandbox as the built product has it. */
export async function buildSandbox(): Promise<Sandbox> {
  const folder = await buildServer({ sandbox: 'src/functions/sandbox/create-sandbox.ts' });
  const { createSandbox }: { readonly createSandbox: () => Sandbox } = await import(
    join(folder, 'sandbox.js')
  );
  return createSandbox();
}
