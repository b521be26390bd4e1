import { z } from 'zod';
import { instant, replyList } from '../fields.ts';
import { OUTCOMES } from './decision.ts';
import { periodQuery } from './page.ts';

/** The intervals usage is counted by. */
export const USAGE_INTERVALS = ['hour', 'day'] as const;

/** Which stretch of time, cut how. */
export const policyUsageQuery = periodQuery.extend({
  from: instant('The first moment; left out, a week before `to` by hour, 90 days by day.').exactOptional(),
  interval: z
    .enum(USAGE_INTERVALS)
    .default('hour')
    .meta({ description: 'UTC hours, or UTC days; hours where left out.' }),
});

const count = z.int().min(0);

/** How often each policy won, and how decisions ended, per interval. Intervals in which nothing happened are left out. */
export const policyUsageReply = z
  .object({
    from: z.string(),
    to: z.string(),
    interval: z.enum(USAGE_INTERVALS),
    policies: replyList(
      z.object({
        policyId: z.string(),
        name: z.string(),
        count: count.meta({ description: 'How often it won in the whole time.' }),
        intervals: replyList(
          z.object({ at: z.string().meta({ description: 'Where the interval begins.' }), count }),
        ),
      }),
    ).meta({ description: 'Policies that won at least once, most often first.' }),
    decisions: replyList(
      z.object({ at: z.string(), count, outcomes: z.partialRecord(z.enum(OUTCOMES), count) }),
    ).meta({ description: 'All decisions, and how they ended, per interval.' }),
  })
  .meta({ id: 'PolicyUsage', description: 'How often each policy won.' });
