/** Who did something, as logs and revisions name it. */
export type Actor = {
  readonly kind: 'user' | 'client' | 'apiKey' | 'function' | 'system';
  readonly id: string;
  readonly name: string;
};

/** The server itself, in what it does at its start. */
export const SYSTEM: Actor = { kind: 'system', id: 'system', name: 'Server' };
