/** What the address of the emulator says: the conversation that is played. */
export type EmulatorSearch = { readonly chat?: string };

/** Reads the address of the emulator. */
export function emulatorSearch({ chat }: Record<string, unknown>): EmulatorSearch {
  return typeof chat === 'string' && chat !== '' ? { chat } : {};
}
