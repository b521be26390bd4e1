import { z } from 'zod';
import { replyList } from '../fields.ts';
import { actorReply } from './actor.ts';
import { nextCursor } from './page.ts';

/** Why a function was called. */
export const INVOCATION_SOURCES = ['decision', 'manual', 'schedule'] as const;

/** A line a function has written with `console`. */
export const logLine = z
  .object({ level: z.enum(['debug', 'info', 'warn', 'error']), text: z.string() })
  .meta({ id: 'LogLine', description: 'A line a function has written with `console`.' });

/** Calls of a function, newest first. */
export const functionLogsReply = z.object({
  entries: replyList(
    z.object({
      id: z.string(),
      at: z.string().meta({ description: 'When it ended. ISO 8601.' }),
      source: z.enum(INVOCATION_SOURCES).meta({
        description:
          'Why it was called. Of calls that decisions made, only those that failed or wrote something are logged.',
      }),
      by: actorReply.exactOptional().meta({ description: 'Who called it by hand.' }),
      error: z
        .object({ code: z.string(), message: z.string() })
        .exactOptional()
        .meta({ description: 'Left out where it had a result.' }),
      logs: replyList(logLine),
      tookMs: z.number(),
    }),
  ),
  nextCursor: nextCursor(),
});
