import { MAX_TTL_SECONDS } from '@conversation-orchestrator/api';

/** How long what is known of a conversation or a customer is kept after it was last written: thirteen months, as context is. */
export const RETENTION_MS = MAX_TTL_SECONDS * 1_000;
