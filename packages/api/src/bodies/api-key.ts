import { z } from 'zod';

/** What is known of the v1 key without knowing the key. */
export const apiKeyReply = z.object({
  createdAt: z.string().exactOptional().meta({ description: 'Left out where the account has no key.' }),
  hint: z.string().exactOptional().meta({ description: 'Its last four characters.' }),
});

/** A new v1 key: the only answer that holds it. */
export const createdApiKeyReply = z.object({
  apiKey: z.string().meta({ description: 'Shown here once, and never again.' }),
  createdAt: z.string(),
});
