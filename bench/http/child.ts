import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A server under load, in a process of its own. */
export type Served = { readonly url: string; readonly child: ChildProcess };

/** Starts a process and waits for the first line of its output that `find` makes a URL of. */
export async function serve(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  find: (line: string) => string | undefined,
): Promise<Served> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const url = find(line);
    if (url !== undefined) {
      child.stdout?.resume();
      return { url, child };
    }
  }
  throw new Error(`${args.join(' ')} ended before it served`);
}

/** Asks a process to end, and waits until it has. */
export async function end({ child }: Served): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
