import type { Answer } from '@conversation-orchestrator/sdk';

/** A user of the console. */
export type User = Answer<'users.list'>['body']['users'][number];
