import { z } from 'zod';

/** One mistake of an author. */
export const issueReply = z
  .object({
    code: z.string().meta({ examples: ['UNKNOWN_ATTRIBUTE'] }),
    severity: z.enum(['error', 'warning']),
    path: z.string().meta({ examples: ['conditions[0].value'] }),
    span: z
      .object({ from: z.int(), to: z.int() })
      .exactOptional()
      .meta({ description: 'Where in the text of the expression: UTF-16 offsets, `to` excluded.' }),
    message: z.string(),
    suggestion: z.string().exactOptional().meta({ description: 'The nearest known name.' }),
  })
  .meta({ id: 'Issue', description: 'One mistake in what somebody wrote.' });
