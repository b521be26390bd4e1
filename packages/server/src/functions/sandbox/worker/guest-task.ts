import type { RunMessage } from '../messages.ts';

/** What the guest’s side makes a world from. */
export type GuestTask =
  | {
      readonly world: 'function';
      /** As JSON. */
      readonly input: string;
      readonly environment: Readonly<Record<string, string>> | null;
      readonly usesBuffer: boolean;
    }
  | { readonly world: 'script'; readonly calls: readonly string[] };

/*
 * What is Node's, and functions of the reference use, is there for code that says so: a library pasted into it that looks for Node finds
 * nothing, and does not take this for it.
 */
const READS_ENVIRONMENT = /\bprocess\s*\.\s*env\b/;
const USES_BUFFER = /\bBuffer\s*\.\s*(?:from|concat|byteLength|isBuffer)\b/;

/** The task of a run, as its guest’s side is told. */
export function guestTask({ world, code, input, environment, botContext }: RunMessage): GuestTask {
  if (world === 'script') return { world, calls: botContext };
  return {
    world,
    input,
    environment: READS_ENVIRONMENT.test(code) ? environment : null,
    usesBuffer: USES_BUFFER.test(code),
  };
}
