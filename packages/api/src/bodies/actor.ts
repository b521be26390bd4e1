import { z } from 'zod';

/** Who did something. */
export const actorReply = z
  .object({
    kind: z.enum(['user', 'client', 'apiKey', 'function', 'system']),
    id: z.string(),
    name: z.string(),
  })
  .meta({ id: 'Actor', description: 'Who did it.' });
