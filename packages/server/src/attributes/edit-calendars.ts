import { MAX_CALENDARS, Problem } from '@conversation-orchestrator/api';
import type { Calendar } from '@conversation-orchestrator/engine';
import { checkPrecondition } from '../policies/precondition.ts';
import { draftOf, type Revised, type Routing, type RoutingDraft } from '../policies/routing.ts';
import { requireUnused } from '../require-unused.ts';
import { usesOfCalendar } from './calendar-uses.ts';

/** The calendar of a name, or the problem that there is none. */
export function getCalendar({ calendars }: Routing, name: string): Revised<Calendar> {
  const found = calendars.get(name);
  if (found === undefined) throw new Problem('NOT_FOUND', `There is no calendar ${name}`);
  return found;
}

/** Adds a calendar. */
export function addCalendar(routing: Routing, calendar: Calendar): RoutingDraft {
  if (routing.calendars.has(calendar.name))
    throw new Problem('NAME_TAKEN', `There is a calendar ${calendar.name}`);
  if (routing.calendars.size >= MAX_CALENDARS) {
    throw new Problem('INVALID_REQUEST', `An account may have ${MAX_CALENDARS} calendars; one must go first`);
  }
  const draft = draftOf(routing);
  return { ...draft, calendars: [...draft.calendars, calendar] };
}

/** Puts a calendar in the place of the one with its name. */
export function replaceCalendar(
  routing: Routing,
  calendar: Calendar,
  ifMatch: string | undefined,
): RoutingDraft {
  const { document, revision } = getCalendar(routing, calendar.name);
  checkPrecondition(ifMatch, { changed: revision, current: routing.revision }, false);
  const draft = draftOf(routing);
  return { ...draft, calendars: draft.calendars.map((known) => (known === document ? calendar : known)) };
}

/** Takes a calendar out, unless a policy asks it: that policy would be INVALID from then on. */
export function deleteCalendar(routing: Routing, name: string, ifMatch: string | undefined): RoutingDraft {
  const { document, revision } = getCalendar(routing, name);
  checkPrecondition(ifMatch, { changed: revision, current: routing.revision }, false);
  const draft = draftOf(routing);
  requireUnused(`The calendar ${name}`, usesOfCalendar(name, draft));
  return { ...draft, calendars: draft.calendars.filter((known) => known !== document) };
}
