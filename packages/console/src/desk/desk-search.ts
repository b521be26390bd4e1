/** What the address of the desk says: who sits there, and the conversation that is open. */
export type DeskSearch = { readonly agent?: string; readonly chat?: string };

/** Reads the address of the desk. */
export function deskSearch({ agent, chat }: Record<string, unknown>): DeskSearch {
  return {
    ...(typeof agent === 'string' && agent !== '' && { agent }),
    ...(typeof chat === 'string' && chat !== '' && { chat }),
  };
}
