import { type Calendar, isTimeZone } from '@conversation-orchestrator/engine';
import { z } from 'zod';
import { listOf, nameField, replyList, segmentField } from '../fields.ts';
import { MAX_CALENDAR_ENTRIES } from '../limits.ts';
import { accountParams } from './account.ts';

const DAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

const date = () => z.iso.date().meta({ examples: ['2030-12-24'] });

const timeOfDay = () =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'must be a time such as 09:00 or 09:00:00')
    .meta({ examples: ['09:00'] });

const hours = { from: timeOfDay().exactOptional(), to: timeOfDay().exactOptional() };

const weeklyOpening = z.strictObject({
  days: listOf(z.enum(DAYS), { min: 1, max: DAYS.length })
    .exactOptional()
    .meta({ description: 'Left out, every day.' }),
  ...hours,
});

const dateOpening = z.strictObject({ date: date(), ...hours });

const closing = z.union([
  date(),
  z
    .strictObject({ from: date(), to: date(), name: nameField('What it is called.').exactOptional() })
    .refine(({ from, to }) => from <= to, { path: ['to'], error: 'must not be before from' }),
]);

/** The path of a calendar. */
export const calendarParams = accountParams.extend({ name: nameField('The calendar.', 'office') });

/** A calendar of opening hours and holidays. */
export const calendarBody: z.ZodType<Calendar, Calendar> = z
  .strictObject({
    name: segmentField('What `inCalendar` calls it.', 'office'),
    timeZone: nameField('IANA zone.', 'America/New_York').refine(isTimeZone, 'is not a time zone'),
    closed: listOf(closing, { max: MAX_CALENDAR_ENTRIES })
      .exactOptional()
      .meta({ description: 'Days, or from a day through another.' }),
    open: listOf(z.union([dateOpening, weeklyOpening]), { max: MAX_CALENDAR_ENTRIES })
      .exactOptional()
      .meta({
        description:
          'Hours of days of the week, and of single dates, which beat closings. None: always open.',
      }),
  })
  .meta({
    id: 'Calendar',
    description: 'Opening hours and holidays.',
    examples: [
      {
        name: 'office',
        timeZone: 'America/New_York',
        closed: ['2030-12-25'],
        open: [{ days: ['MON', 'TUE', 'WED', 'THU', 'FRI'], from: '09:00', to: '18:00' }],
      },
    ],
  });

/** All calendars of an account, by name. */
export const calendarsReply = z.object({ calendars: replyList(calendarBody), revision: z.int() });
