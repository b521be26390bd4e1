import { randomUUID } from 'node:crypto';

/** Makes an id that nothing else has. Tests count instead. */
export type NewId = () => string;

/** Random ids (RFC 9562, version 4). */
export const randomId: NewId = () => randomUUID();
